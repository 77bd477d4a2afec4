package dev.dateline.text.date.written;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.util.ULocale;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds times relative to now, such as {@code 2 days ago}, {@code il y a 3 heures} or {@code
 * yesterday}, by the phrases of CLDR for a language.
 */
public final class RelativeTimes {
  private static final Map<String, List<Phrase>> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final int[] SAMPLES = {1, 2, 3, 5, 11, 21};
  private static final int MOST = 8;
  private static final int LARGEST = 999;

  private static final Map<RelativeUnit, ChronoUnit> UNITS =
      Map.of(
          RelativeUnit.SECONDS, ChronoUnit.SECONDS,
          RelativeUnit.MINUTES, ChronoUnit.MINUTES,
          RelativeUnit.HOURS, ChronoUnit.HOURS,
          RelativeUnit.DAYS, ChronoUnit.DAYS,
          RelativeUnit.WEEKS, ChronoUnit.WEEKS,
          RelativeUnit.MONTHS, ChronoUnit.MONTHS,
          RelativeUnit.YEARS, ChronoUnit.YEARS);

  private final List<Phrase> phrases;

  private RelativeTimes(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  /**
   * A phrase of a language.
   *
   * @param before the text before the number
   * @param behind the text after the number
   * @param amount the number, if the phrase has none; otherwise -1
   */
  private record Phrase(String before, String behind, int amount, ChronoUnit unit) {}

  /**
   * A relative time in a text.
   *
   * @param amount how many units
   * @param unit the unit
   * @param start offset in the text
   * @param end offset after it
   */
  public record Ago(int amount, ChronoUnit unit, int start, int end) {}

  /** The phrases of the languages of some words. */
  public static RelativeTimes of(DateWords words) {
    List<Phrase> phrases = new ArrayList<>();
    for (String language : words.languages()) {
      phrases.addAll(BY_LANGUAGE.computeIfAbsent(language, RelativeTimes::phrases));
    }
    return new RelativeTimes(List.copyOf(phrases));
  }

  /** The relative times between two offsets of a short line, in the order of the text. */
  public List<Ago> find(String text, int from, int to) {
    String line = folded(text.substring(from, to));
    List<Ago> found = new ArrayList<>();
    for (int i = 0; i < line.length() && found.size() < MOST; ) {
      Ago ago = at(line, i);
      if (ago == null) {
        i++;
      } else {
        found.add(new Ago(ago.amount(), ago.unit(), from + ago.start(), from + ago.end()));
        i = ago.end();
      }
    }
    return found;
  }

  /** The longest phrase that starts at an offset; null if there is none. */
  private Ago at(String line, int i) {
    boolean insideWord = Glyphs.isWordChar(line, i - 1) && Glyphs.isWordChar(line, i);
    if (insideWord || Glyphs.isDigit(line, i - 1)) {
      return null;
    }
    Ago best = null;
    for (Phrase phrase : phrases) {
      if (!line.startsWith(phrase.before(), i)) {
        continue;
      }
      int at = i + phrase.before().length();
      int amount = phrase.amount();
      if (amount < 0) {
        if (!Glyphs.isDigit(line, at)) {
          continue;
        }
        Numeral number = Numeral.at(line, at);
        amount = number.value();
        at = number.end();
      }
      int end = end(line, at, phrase.behind());
      if (end > 0
          && amount <= LARGEST
          && !Glyphs.isWordChar(line, end)
          && (best == null || end > best.end())) {
        best = new Ago(amount, phrase.unit(), i, end);
      }
    }
    return best;
  }

  private static int end(String line, int at, String behind) {
    String rest = behind.stripLeading();
    int start = Glyphs.skipGap(line, at);
    return line.startsWith(rest, start) ? start + rest.length() : -1;
  }

  /** The text with small letters and plain blanks, at unchanged offsets. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(Glyphs.isGap(text, i) ? ' ' : Character.toLowerCase(c));
    }
    return folded.toString();
  }

  private static List<Phrase> phrases(String language) {
    Set<Phrase> phrases = new HashSet<>();
    ULocale locale = new ULocale(language);
    for (Style style : Style.values()) {
      RelativeDateTimeFormatter formatter =
          RelativeDateTimeFormatter.getInstance(
              locale, NumberFormat.getInstance(locale), style, DisplayContext.CAPITALIZATION_NONE);
      for (Map.Entry<RelativeUnit, ChronoUnit> unit : UNITS.entrySet()) {
        for (int sample : SAMPLES) {
          add(
              phrases,
              formatter.format(sample, Direction.LAST, unit.getKey()),
              sample,
              unit.getValue());
        }
      }
      add(phrases, formatter.format(Direction.THIS, AbsoluteUnit.DAY), 0, ChronoUnit.DAYS);
      add(phrases, formatter.format(Direction.LAST, AbsoluteUnit.DAY), 1, ChronoUnit.DAYS);
      add(phrases, formatter.format(Direction.LAST_2, AbsoluteUnit.DAY), 2, ChronoUnit.DAYS);
    }
    for (String line : DateWords.lines(RelativeTimes.class, "relative.tsv")) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals(language)) {
        int sample = Integer.parseInt(fields[1]);
        for (String phrase : fields[3].split(";", -1)) {
          add(phrases, phrase, sample, ChronoUnit.valueOf(fields[2]));
        }
      }
    }
    List<Phrase> sorted = new ArrayList<>(phrases);
    sorted.sort(
        Comparator.comparing(Phrase::before)
            .thenComparing(Phrase::behind)
            .thenComparing(Phrase::unit));
    return List.copyOf(sorted);
  }

  private static void add(Set<Phrase> phrases, String written, int sample, ChronoUnit unit) {
    if (written == null || written.isBlank()) {
      return;
    }
    String phrase = folded(written.toLowerCase(Locale.ROOT));
    int start = 0;
    while (start < phrase.length() && !Glyphs.isDigit(phrase, start)) {
      start++;
    }
    if (start == phrase.length()) {
      phrases.add(new Phrase(phrase, "", sample, unit));
      return;
    }
    int end = Numeral.at(phrase, start).end();
    boolean saysPast = phrase.length() - (end - start) > 1 && !phrase.startsWith("-");
    if (saysPast) {
      phrases.add(new Phrase(phrase.substring(0, start), phrase.substring(end), -1, unit));
    }
  }
}
