/**
 * Reads an input: plans the pieces that it is read in, reads their documents, or looks at all of it
 * without a run.
 *
 * <p>May import: {@code article}, {@code source}, {@code source.container}, {@code
 * source.container.records}, {@code source.container.warc}.
 */
package dev.dateline.source.read;
