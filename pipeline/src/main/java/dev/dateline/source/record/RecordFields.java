package dev.dateline.source.record;

import dev.dateline.article.Metadata;

/**
 * What a record holds.
 *
 * @param text the document's text
 * @param metadata the rest
 */
public record RecordFields(String text, Metadata metadata) {}
