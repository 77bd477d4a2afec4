package dev.dateline.text.clean.wrap;

import dev.dateline.text.resource.WordLists;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether hyphens are removed at line ends that only wrap.
 *
 * <p>A soft hyphen is removed. A hyphen between letters is removed when the joined word is likelier
 * than the hyphenated one, which is decided in this order: a part of one letter, with a digit or
 * with another hyphen is not a syllable, and the hyphen stays; then the spelling that is more
 * frequent elsewhere in the text, joined or hyphenated; a part from the list of parts of compounds
 * ({@code compound-parts.txt}) keeps its hyphen; else the habit of the text: texts that divide
 * words do so at one line in ten, and texts that do not divide words break only at the hyphens of
 * their compounds.
 */
final class DividedWords {

  private static final WordLists PARTS = WordLists.of(DividedWords.class, "compound-parts.txt");
  private static final Set<String> FIRSTS = PARTS.list("first");
  private static final Set<String> LASTS = PARTS.list("last");

  /** Share of the lines of a text with divided words that end in one. */
  private static final double DIVIDED = 0.1;

  /** Share of the compounds of a text that a line end breaks. */
  private static final double BROKEN = 0.15;

  private static final char SOFT_HYPHEN = '\u00AD';

  private final RawLines lines;
  private final Map<String, Integer> uses = new HashMap<>();
  private int breaks;
  private int compounds;
  private int ends;

  private DividedWords(RawLines lines) {
    this.lines = lines;
  }

  /** The divided words at some line ends. */
  static DividedWords in(RawLines lines, BitSet joined) {
    DividedWords divided = new DividedWords(lines);
    divided.ends = joined.cardinality();
    for (int i = joined.nextSetBit(0); i >= 0; i = joined.nextSetBit(i + 1)) {
      if (divided.isBreak(i)) {
        divided.breaks++;
        divided.uses.put(divided.first(i) + divided.last(i), 0);
        divided.uses.put(divided.first(i) + "-" + divided.last(i), 0);
      }
    }
    if (divided.breaks > 0) {
      divided.countWords();
    }
    return divided;
  }

  /**
   * The start of the characters to leave out at a line's end, or -1 when the lines are joined by a
   * space.
   */
  int cutStart(int line) {
    int end = lines.end(line);
    if (isSoftHyphen(line)) {
      return end - 1;
    }
    if (!endsInHyphen(line)) {
      return -1;
    }
    return isBreak(line) && isDivided(first(line), last(line)) ? end - 1 : end;
  }

  private boolean isSoftHyphen(int line) {
    return lines.text().charAt(lines.end(line) - 1) == SOFT_HYPHEN;
  }

  /** Whether a line ends in a hyphen after a letter or a digit, and a letter comes next. */
  private boolean endsInHyphen(int line) {
    int end = lines.end(line);
    return end - lines.start(line) >= 2
        && isHyphen(lines.text().charAt(end - 1))
        && Character.isLetterOrDigit(lines.text().codePointBefore(end - 1))
        && Character.isLetter(lines.text().codePointAt(lines.start(line + 1)));
  }

  /** Whether a hyphen at a line's end may divide a word. */
  private boolean isBreak(int line) {
    return endsInHyphen(line)
        && Character.isLetter(lines.text().codePointBefore(lines.end(line) - 1))
        && Character.isLowerCase(lines.text().codePointAt(lines.start(line + 1)));
  }

  private boolean isDivided(String first, String last) {
    if (isNoSyllable(first) || isNoSyllable(last)) {
      return false;
    }
    int whole = uses.get(first + last);
    int hyphenated = uses.get(first + "-" + last);
    if (whole != hyphenated) {
      return whole > hyphenated;
    }
    return !FIRSTS.contains(first) && !LASTS.contains(last) && dividesWords();
  }

  private static boolean isNoSyllable(String part) {
    return part.length() < 2 || part.chars().anyMatch(c -> Character.isDigit(c) || c == '-');
  }

  /** Whether the number of breaks is likelier in a text that divides words: a Poisson ratio. */
  private boolean dividesWords() {
    double compoundsOnly = BROKEN * (compounds + breaks);
    double divided = BROKEN * compounds + DIVIDED * ends;
    return breaks * StrictMath.log(divided / compoundsOnly) > divided - compoundsOnly;
  }

  /** The letters, digits and hyphens before the hyphen at a line's end, in lower case. */
  private String first(int line) {
    int end = lines.end(line) - 1;
    int from = end;
    while (from > lines.start(line) && isOfWord(lines.text().charAt(from - 1))) {
      from--;
    }
    return word(from, end);
  }

  private String last(int line) {
    int from = lines.start(line + 1);
    int to = from;
    while (to < lines.end(line + 1) && isOfWord(lines.text().charAt(to))) {
      to++;
    }
    return word(from, to);
  }

  private String word(int from, int to) {
    return lines.text().substring(from, to).toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }

  /** Counts the occurrences of the words in question, and the compounds. */
  private void countWords() {
    String text = lines.text();
    for (int line = 0; line < lines.size(); line++) {
      int end = lines.end(line);
      for (int from = lines.start(line); from < end; ) {
        int to = from;
        boolean hyphen = false;
        while (to < end && isOfWord(text.charAt(to))) {
          hyphen |= isHyphen(text.charAt(to)) && to > from;
          to++;
        }
        if (to > from) {
          compounds += hyphen && !isHyphen(text.charAt(to - 1)) ? 1 : 0;
          uses.computeIfPresent(word(from, to), (word, count) -> count + 1);
        }
        from = to + 1;
      }
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || isHyphen(c) || Character.isSurrogate(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }
}
