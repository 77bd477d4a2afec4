package dev.dateline.text.entity;

import dev.dateline.text.entity.token.Tokens;
import dev.dateline.text.resource.WordLists;
import java.util.Locale;
import java.util.Set;

/** Decides whether a text names a person as a relative of another. */
final class Relatives {

  private static final Set<String> KIN =
      WordLists.of(Relatives.class, "name-endings.txt").list("relatives");

  private Relatives() {}

  /** Whether the word before a name, ignoring a comma, is one such as {@code husband}. */
  static boolean isRelative(Tokens tokens, int nameStart) {
    int token = tokens.at(nameStart) - 1;
    if (token >= 0 && tokens.is(token, ",")) {
      token--;
    }
    return token >= 0 && KIN.contains(tokens.word(token).toLowerCase(Locale.ROOT));
  }
}
