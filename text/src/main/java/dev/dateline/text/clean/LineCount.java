package dev.dateline.text.clean;

/**
 * How many documents of a source have a line.
 *
 * @param source site or folder of the documents
 * @param line the line in its normal form
 * @param documents number of documents that have it, once or more often
 */
public record LineCount(String source, String line, long documents) {}
