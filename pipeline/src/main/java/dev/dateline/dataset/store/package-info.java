/**
 * The file system under a dataset, and the small JSON files that Dateline keeps in it.
 *
 * <p>May import: {@code article}, {@code extension}, Jackson.
 */
package dev.dateline.dataset.store;
