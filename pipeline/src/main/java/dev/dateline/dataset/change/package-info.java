/**
 * Changes of published runs: replay, takedown, compaction.
 *
 * <p>May import: {@code dataset.publish} and what is below it, {@code codec}, {@code source},
 * {@code text.dedup}, {@code article}.
 */
package dev.dateline.dataset.change;
