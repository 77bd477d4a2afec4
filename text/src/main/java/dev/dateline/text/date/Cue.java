package dev.dateline.text.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words around a date say about it. */
enum Cue {
  /** The text came out. */
  PUBLISHED,
  /** The text was changed. */
  UPDATED,
  /** Somebody wrote it. */
  BYLINE,
  /** Somebody holds rights. */
  COPYRIGHT,
  /** A reader speaks. */
  COMMENT,
  /** Something happens on that day, or is valid until it. */
  EVENT,
  /** Other stories are listed. */
  RELATED;

  /** From here on, scripts are written without spaces. */
  private static final char FIRST_SPACELESS = '\u3000';

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = new HashMap<>();
  private static final List<Phrase> WITHOUT_WORDS = new ArrayList<>();

  static {
    for (String line : DateWords.lines("cues.tsv")) {
      int tab = line.indexOf('\t');
      Cue cue = valueOf(line.substring(0, tab));
      for (String phrase : line.substring(tab + 1).split(";", -1)) {
        int wordEnd = Glyphs.wordEnd(phrase, 0);
        if (wordEnd == 0 || phrase.charAt(0) >= FIRST_SPACELESS) {
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

  /** The cues whose phrases stand between two offsets as whole words. */
  static Set<Cue> in(String text, int from, int to) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    collect(text, from, to, cues);
    return cues;
  }

  /** The cue that stands last between two offsets, of those given; null when none does. */
  static Cue last(String text, int from, int to, Set<Cue> among) {
    for (int start = to; start > from; start--) {
      if (!Glyphs.isWordChar(text, start - 1) || start == from + 1) {
        Set<Cue> cues = in(text, start == from + 1 ? from : start, to);
        cues.retainAll(among);
        if (!cues.isEmpty()) {
          return cues.iterator().next();
        }
      }
    }
    return null;
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
