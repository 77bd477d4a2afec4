package dev.dateline.dataset.store;

/**
 * What a file is known by.
 *
 * @param bytes size
 * @param sha256 of its content, lower-case hex
 */
public record FileDigest(long bytes, String sha256) {}
