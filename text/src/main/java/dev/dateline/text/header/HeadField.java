package dev.dateline.text.header;

/**
 * One field of a block of metadata.
 *
 * @param name as written: {@code Subject}
 * @param value as written, including all its lines
 * @param start offset of the value in the text
 * @param end offset after it
 */
record HeadField(String name, String value, int start, int end) {}
