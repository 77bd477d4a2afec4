package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Objects;

/**
 * One mention of a name in an article.
 *
 * @param type the type of its entity
 * @param text the name as written in the text
 * @param field the part of the article that the offsets count in
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last UTF-16 code unit
 * @param confidence from 0 to 1, rounded to thousandths
 * @param entity name of the entity that it belongs to
 * @param linkedBy the rule that linked it to that entity, such as {@code SAME_NAME}
 */
@PublicApi
public record Mention(
    EntityType type,
    String text,
    Field field,
    int start,
    int end,
    double confidence,
    String entity,
    String linkedBy) {

  /** The part of an article that offsets count in. */
  public enum Field {
    /** The headline. */
    HEADLINE,

    /** The body. */
    BODY
  }

  /** Refuses an empty or misplaced span. */
  public Mention {
    Objects.requireNonNull(type);
    Objects.requireNonNull(entity);
    if (start < 0 || end - start != text.length() || text.isEmpty()) {
      throw new IllegalArgumentException("mention: '" + text + "' at " + start + ".." + end);
    }
  }
}
