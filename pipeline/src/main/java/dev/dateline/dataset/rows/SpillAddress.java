package dev.dateline.dataset.rows;

/**
 * Where a spilled row stands.
 *
 * @param file name of the scratch file
 * @param offset of its first byte
 * @param length in bytes
 */
public record SpillAddress(String file, long offset, int length) {}
