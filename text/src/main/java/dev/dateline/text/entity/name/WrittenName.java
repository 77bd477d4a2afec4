package dev.dateline.text.entity.name;

import dev.dateline.text.resource.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a name without articles, titles and possessives.
 *
 * @param words the remaining words, as written
 * @param start number of code units removed at the start
 * @param end number of code units removed at the end
 * @param titled whether a title was removed
 */
public record WrittenName(List<String> words, int start, int end, boolean titled) {

  private static final WordLists LISTS = WordLists.of(WrittenName.class, "titles.txt");

  private static final Set<String> TITLES = LISTS.list("titles");

  /** Titles that are hardly ever a part of a name. */
  private static final Set<String> RANKS = LISTS.list("ranks");

  /** Removes words that do not belong to a name; at least one word is left. */
  public static WrittenName of(String text, boolean person) {
    int start = 0;
    int end = possessiveStart(text);
    boolean titled = false;
    while (true) {
      int gap = gapIn(text, start, end);
      if (gap < 0) {
        break;
      }
      String word = fold(text.substring(start, gap));
      boolean title = person && TITLES.contains(word);
      if (!title && !word.equals("the")) {
        break;
      }
      titled |= title;
      start = skipGap(text, gap, end);
    }
    int rank = person ? behindRank(text, start, end) : start;
    titled |= rank > start;
    start = rank;
    return new WrittenName(wordsOf(text.substring(start, end)), start, text.length() - end, titled);
  }

  /** A word in the form in which names are compared: lower case, without full stops. */
  public static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "").replace('\u2019', '\'');
  }

  /** The first of the words after the last rank, as in {@code U.S. Marine General Ann Lee}. */
  private static int behindRank(String text, int from, int to) {
    int behind = from;
    int at = from;
    for (int gap = gapIn(text, at, to); gap >= 0; gap = gapIn(text, at, to)) {
      boolean rank = RANKS.contains(fold(text.substring(at, gap)));
      at = skipGap(text, gap, to);
      behind = rank && at < to ? at : behind;
    }
    return behind;
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split("\\s+")));
    words.removeIf(String::isEmpty);
    return List.copyOf(words);
  }

  private static int possessiveStart(String text) {
    int end = text.length();
    if (end > 3 && (text.endsWith("'s") || text.endsWith("\u2019s"))) {
      return end - 2;
    }
    if (end > 3 && (text.endsWith("'") || text.endsWith("\u2019"))) {
      return end - 1;
    }
    return end;
  }

  private static int gapIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int skipGap(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The words in the form in which names are compared. */
  public List<String> folded() {
    return words.stream().map(WrittenName::fold).toList();
  }
}
