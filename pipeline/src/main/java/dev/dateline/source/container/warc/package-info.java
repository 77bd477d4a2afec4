/**
 * Web archives: a document a captured page.
 *
 * <p>May import: {@code article}, {@code source}, {@code source.charset}, {@code source.container},
 * {@code source.format}, jwarc, the decoders of Brotli and Zstandard, Commons Compress.
 */
package dev.dateline.source.container.warc;
