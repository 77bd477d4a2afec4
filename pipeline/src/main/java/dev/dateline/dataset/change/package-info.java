/**
 * Changes of published runs: replay, takedown, compaction, stories.
 *
 * <p>May import: {@code dataset.publish} and what is below it, {@code codec}, {@code source},
 * {@code text.dedup}, {@code text.story}, {@code article}.
 */
package dev.dateline.dataset.change;
