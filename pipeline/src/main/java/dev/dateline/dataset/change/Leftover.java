package dev.dateline.dataset.change;

import dev.dateline.dataset.store.StoredFile;

/**
 * A file that a writer left when it was cut off, and that no manifest lists.
 *
 * @param file where it would be, or is
 * @param isUnfinished whether it is an incomplete upload of a large file; else it is in the folder
 *     of a published run, and in no list
 */
public record Leftover(StoredFile file, boolean isUnfinished) {}
