/**
 * The dataset on disk: layout, staging, manifest, publishing.
 *
 * <p>May import: {@code codec}, {@code article}.
 */
package dev.dateline.dataset;
