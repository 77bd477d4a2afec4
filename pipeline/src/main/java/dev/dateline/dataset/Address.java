package dev.dateline.dataset;

/**
 * Where a spilled row stands.
 *
 * @param file name of the scratch file
 * @param offset of its first byte
 * @param length in bytes
 */
public record Address(String file, long offset, int length) {}
