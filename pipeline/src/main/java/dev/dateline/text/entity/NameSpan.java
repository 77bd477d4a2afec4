package dev.dateline.text.entity;

import dev.dateline.article.EntityType;

/**
 * A name as a run of tokens.
 *
 * @param type what it names
 * @param start its first token
 * @param end the token behind its last
 * @param confidence from 0 to 1
 */
record NameSpan(EntityType type, int start, int end, double confidence) {}
