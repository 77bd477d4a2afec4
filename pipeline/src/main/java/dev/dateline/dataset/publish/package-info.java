/**
 * How a run comes into a dataset: lock, frozen input, attempts, the last check, one rename,
 * recovery.
 *
 * <p>May import: {@code dataset.rows}, {@code dataset.manifest}, {@code dataset.store}, {@code
 * codec}, {@code source}, {@code article}.
 */
package dev.dateline.dataset.publish;
