package dev.dateline.text.date;

import dev.dateline.text.date.written.DateWords;
import dev.dateline.text.date.written.Glyphs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The meanings of the words around a date. */
enum Cue {
  /** The text was published. */
  PUBLISHED,
  /** The text was changed. */
  UPDATED,
  /** A manuscript was received or accepted. */
  RECEIVED,
  /** Somebody is credited as author. */
  BYLINE,
  /** Somebody claims copyright. */
  COPYRIGHT,
  /** A reader comments. */
  COMMENT,
  /** An event is on that day, or something is valid until it. */
  EVENT,
  /** Other stories are listed. */
  RELATED;

  /** The first character of the scripts without spaces between words. */
  private static final char FIRST_SPACELESS = '\u3000';

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = new HashMap<>();
  private static final List<Phrase> WITHOUT_WORDS = new ArrayList<>();

  static {
    for (String line : DateWords.lines(Cue.class, "cues.tsv")) {
      int tab = line.indexOf('\t');
      Cue cue = valueOf(line.substring(0, tab));
      for (String phrase : line.substring(tab + 1).split(";", -1)) {
        int wordEnd = Glyphs.wordEnd(phrase, 0);
        if (wordEnd == 0
            || phrase.charAt(0) >= FIRST_SPACELESS
            || (phrase.charAt(0) >= '\u0E01' && phrase.charAt(0) <= '\u0E5B')) {
          WITHOUT_WORDS.add(new Phrase(phrase, cue));
        } else {
          BY_FIRST_WORD
              .computeIfAbsent(phrase.substring(0, wordEnd), key -> new ArrayList<>())
              .add(new Phrase(phrase, cue));
        }
      }
    }
  }

  private record Phrase(String text, Cue cue) {}

  /**
   * A phrase that was found.
   *
   * @param cue its meaning
   * @param start offset of its first character
   * @param end offset after its last character
   */
  record Found(Cue cue, int start, int end) {}

  /** The phrases of some cues between two offsets, longest first at each place. */
  static List<Found> all(String text, int from, int to, Set<Cue> among) {
    List<Found> all = new ArrayList<>();
    for (int i = from; i < to; ) {
      Found found = at(text, i, to, among);
      if (found == null) {
        i = Math.max(i + 1, Math.min(to, Glyphs.wordEnd(text, i)));
      } else {
        all.add(found);
        i = found.end();
      }
    }
    return all;
  }

  private static Found at(String text, int i, int to, Set<Cue> among) {
    int end = Math.min(to, Glyphs.wordEnd(text, i));
    boolean spaceless =
        text.charAt(i) >= FIRST_SPACELESS
            || (text.charAt(i) >= '\u0E01' && text.charAt(i) <= '\u0E5B');
    Found found = null;
    List<Phrase> phrases =
        spaceless
            ? WITHOUT_WORDS
            : end > i
                ? BY_FIRST_WORD.getOrDefault(Glyphs.word(text, i, end), List.of())
                : List.of();
    for (Phrase phrase : phrases) {
      boolean stands =
          spaceless
              ? text.startsWith(phrase.text(), i) && i + phrase.text().length() <= to
              : stands(text, i, to, phrase.text());
      if (stands
          && among.contains(phrase.cue())
          && (found == null || i + phrase.text().length() > found.end())) {
        found = new Found(phrase.cue(), i, i + phrase.text().length());
      }
    }
    return found;
  }

  /** The cues whose phrases are between two offsets, as whole words. */
  static Set<Cue> in(String text, int from, int to) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    collect(text, from, to, cues);
    return cues;
  }

  private static void collect(String text, int from, int to, Set<Cue> cues) {
    boolean plain = true;
    for (int i = from; i < to; ) {
      int end = Math.min(to, Glyphs.wordEnd(text, i));
      if (end > i) {
        for (Phrase phrase : BY_FIRST_WORD.getOrDefault(Glyphs.word(text, i, end), List.of())) {
          if (stands(text, i, to, phrase.text())) {
            cues.add(phrase.cue());
          }
        }
      }
      char c = text.charAt(i);
      plain &= c < FIRST_SPACELESS && c != '\u00A9' && c != '(';
      i = Math.max(i + 1, end);
    }
    if (!plain) {
      String stretch = text.substring(from, to);
      for (Phrase phrase : WITHOUT_WORDS) {
        if (stretch.contains(phrase.text())) {
          cues.add(phrase.cue());
        }
      }
    }
  }

  private static boolean stands(String text, int start, int to, String phrase) {
    int end = start + phrase.length();
    return end <= to
        && text.regionMatches(true, start, phrase, 0, phrase.length())
        && !Glyphs.isWordChar(text, end);
  }
}
