/**
 * What a dataset consists of: its layout, its tables, and the manifests and books of its runs.
 *
 * <p>May import: {@code dataset.store}, {@code codec}, {@code article}, {@code text.dedup}.
 */
package dev.dateline.dataset.manifest;
