/**
 * The file system under a dataset, and the small JSON files that Dateline keeps in it.
 *
 * <p>May import: {@code article}, Jackson.
 */
package dev.dateline.dataset.store;
