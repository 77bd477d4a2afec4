package dev.dateline.text.header;

import java.time.LocalDate;

/**
 * The date header of a document.
 *
 * @param date the day it states
 * @param start offset of its first UTF-16 code unit in the source text
 * @param end offset after its last UTF-16 code unit; what follows on the line is body
 */
public record Header(LocalDate date, int start, int end) {}
