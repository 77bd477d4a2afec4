package dev.dateline.dataset.store;

import java.time.Instant;

/**
 * A file in a store.
 *
 * @param path relative to the dataset's root
 * @param bytes size
 * @param modified when it was written
 */
public record StoredFile(String path, long bytes, Instant modified) {}
