package dev.dateline.text.entity.model;

import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Joins names with their acronym in brackets: {@code National System of Conservation Areas (SINAC)}
 * is one organization if the model finds an organization in either part.
 */
final class BracketedAcronyms {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  /** A confidence that is high enough to apply to the whole document. */
  private static final double CONFIDENCE = 0.92;

  private BracketedAcronyms() {}

  /** The names of a text, in order, with acronyms joined to their names. */
  static List<TypedSpan> apply(Tokens tokens, List<TypedSpan> found, int organization) {
    List<TypedSpan> all = new ArrayList<>(found.size());
    int next = 0;
    for (int i = 2; organization >= 0 && i + 1 < tokens.count(); i++) {
      if (tokens.is(i - 1, "(") && tokens.is(i + 1, ")") && isAcronym(tokens.word(i))) {
        int start = spelledFrom(tokens, i);
        if (start >= 0) {
          while (next < found.size() && found.get(next).start() <= i) {
            all.add(found.get(next++));
          }
          join(all, start, i, organization);
        }
      }
    }
    all.addAll(found.subList(next, found.size()));
    return all;
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isUpperCase);
  }

  /** The first of the words that spell the acronym at a token, or -1. */
  private static int spelledFrom(Tokens tokens, int acronym) {
    String letters = tokens.word(acronym);
    int left = letters.length() - 1;
    int first = -1;
    int at = acronym - 2;
    while (left >= 0 && at >= 0 && acronym - at < 2 * LONGEST) {
      char initial = tokens.first(at);
      if (Character.isUpperCase(initial)) {
        if (initial != letters.charAt(left)) {
          return -1;
        }
        left--;
        first = at;
      } else if (!isSmallWord(tokens.word(at))) {
        return -1;
      }
      if (tokens.startsLine(at)) {
        break;
      }
      at--;
    }
    return left < 0 ? first : -1;
  }

  private static boolean isSmallWord(String word) {
    return word.length() < 4 && !word.equals(".") && word.equals(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Replaces the names that the model found in name and acronym by both together.
   *
   * @param all the names up to the acronym, in order, none over another
   */
  private static void join(List<TypedSpan> all, int start, int acronym, int organization) {
    int from = all.size();
    while (from > 0 && all.get(from - 1).end() > start) {
      from--;
    }
    List<TypedSpan> inside = all.subList(from, all.size());
    boolean seen = false;
    for (TypedSpan span : inside) {
      boolean exact = span.start() == start && span.end() == acronym - 1;
      boolean beyond = span.start() < start || span.end() > acronym + 1;
      if (beyond || (exact && span.type() != organization)) {
        return;
      }
      seen |= span.type() == organization;
    }
    if (seen) {
      inside.clear();
      all.add(new TypedSpan(organization, start, acronym - 1, CONFIDENCE));
      all.add(new TypedSpan(organization, acronym, acronym + 1, CONFIDENCE));
    }
  }
}
