/**
 * The formats of files, each behind {@link dev.dateline.source.container.ContainerFormat}: which
 * documents are in a file, and where.
 *
 * <p>May import: {@code article}, {@code source}, {@code source.charset}, {@code source.format},
 * {@code source.record}.
 */
package dev.dateline.source.container;
