/**
 * Row files of a run, spill files of a job, and what was published earlier.
 *
 * <p>May import: {@code dataset.manifest}, {@code dataset.store}, {@code codec}, {@code
 * text.dedup}, {@code text.story}, {@code article}.
 */
package dev.dateline.dataset.rows;
