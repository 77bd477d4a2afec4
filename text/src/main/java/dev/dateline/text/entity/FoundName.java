package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.article.Mention;

/**
 * A name where it stands in an article, not yet joined to an entity.
 *
 * @param field where the offsets count
 * @param type what it names
 * @param start offset of the first UTF-16 code unit
 * @param end offset behind the last UTF-16 code unit
 * @param text the name as it stands
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
