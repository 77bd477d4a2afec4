package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.article.Mention;

/**
 * A name found in an article, not yet linked to an entity.
 *
 * @param field the part of the article that the offsets count in
 * @param type the type of its entity
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last UTF-16 code unit
 * @param text the name as written
 * @param confidence from 0 to 1
 * @param relative whether the text names a person as a relative of another: {@code her husband, Tom
 *     Brandt}
 */
record FoundName(
    Mention.Field field,
    EntityType type,
    int start,
    int end,
    String text,
    double confidence,
    boolean relative) {}
