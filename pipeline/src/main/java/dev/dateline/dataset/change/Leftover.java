package dev.dateline.dataset.change;

import dev.dateline.dataset.store.StoredFile;

/**
 * What a writer that was cut off has left, and nobody reads.
 *
 * @param file where it would be, or is
 * @param isUnfinished whether it is a large file that never came to its end; else it is in the
 *     folder of a published run, and in no list
 */
public record Leftover(StoredFile file, boolean isUnfinished) {}
