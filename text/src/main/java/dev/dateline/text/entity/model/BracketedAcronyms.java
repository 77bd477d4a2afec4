package dev.dateline.text.entity.model;

import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names that a text spells out before their acronym in brackets: {@code National System of
 * Conservation Areas (SINAC)} is one organization when the model sees an organization in either.
 */
final class BracketedAcronyms {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  /** Enough to be carried through the document. */
  private static final double CONFIDENCE = 0.92;

  private BracketedAcronyms() {}

  /** The names of a text, those with an acronym made whole. */
  static List<TypedSpan> apply(Tokens tokens, List<TypedSpan> found, int organization) {
    List<TypedSpan> all = found;
    for (int i = 2; organization >= 0 && i + 1 < tokens.count(); i++) {
      if (tokens.is(i - 1, "(") && tokens.is(i + 1, ")") && isAcronym(tokens.word(i))) {
        int start = spelledFrom(tokens, i);
        if (start >= 0) {
          all = joined(all, start, i, organization);
        }
      }
    }
    return all;
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isUpperCase);
  }

  /** Where the words begin that spell the acronym at a token, or -1. */
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

  private static List<TypedSpan> joined(
      List<TypedSpan> found, int start, int acronym, int organization) {
    List<TypedSpan> kept = new ArrayList<>();
    boolean seen = false;
    for (TypedSpan span : found) {
      boolean inName = span.start() < acronym - 1 && span.end() > start;
      boolean inAcronym = span.start() <= acronym && span.end() > acronym;
      if (!inName && !inAcronym) {
        kept.add(span);
      } else if (span.start() < start || span.end() > acronym + 1) {
        return found;
      } else if (inName
          && span.type() != organization
          && span.start() == start
          && span.end() == acronym - 1) {
        return found;
      } else {
        seen |= span.type() == organization;
      }
    }
    if (!seen) {
      return found;
    }
    kept.add(new TypedSpan(organization, start, acronym - 1, CONFIDENCE));
    kept.add(new TypedSpan(organization, acronym, acronym + 1, CONFIDENCE));
    kept.sort(Comparator.comparingInt(TypedSpan::start));
    return kept;
  }
}
