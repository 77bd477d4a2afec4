package dev.dateline.report.tally;

import dev.dateline.article.EntityType;

/**
 * A name and what it names.
 *
 * @param type what it names
 * @param text the name
 */
record Name(EntityType type, String text) implements Comparable<Name> {

  @Override
  public int compareTo(Name other) {
    int types = type.compareTo(other.type);
    return types != 0 ? types : text.compareTo(other.text);
  }
}
