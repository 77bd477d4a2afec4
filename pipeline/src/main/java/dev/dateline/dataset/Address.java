package dev.dateline.dataset;

/**
 * Where a spilled row stands.
 *
 * @param file path of the scratch file, relative to the dataset's root
 * @param offset of its first byte
 * @param length in bytes
 */
public record Address(String file, long offset, int length) {}
