/**
 * The formats of files, each behind {@link dev.dateline.source.container.ContainerFormat}: which
 * documents are in a file, and where.
 *
 * <p>May import: {@code article}, {@code source}, {@code source.charset}, {@code source.format},
 * Commons Compress, jwarc, the decoders of Brotli and Zstandard, Jackson.
 */
package dev.dateline.source.container;
