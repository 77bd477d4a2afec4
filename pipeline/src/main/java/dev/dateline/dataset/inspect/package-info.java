/**
 * Information about published runs: their list, a comparison, a check of everything.
 *
 * <p>May import: {@code dataset.change} and what is below it, {@code codec}, {@code source}, {@code
 * article}.
 */
package dev.dateline.dataset.inspect;
