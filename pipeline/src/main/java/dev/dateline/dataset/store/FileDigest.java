package dev.dateline.dataset.store;

/**
 * Size and hash of a file.
 *
 * @param bytes size
 * @param sha256 of its content, lower-case hex
 */
public record FileDigest(long bytes, String sha256) {}
