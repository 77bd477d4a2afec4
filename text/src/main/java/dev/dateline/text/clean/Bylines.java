package dev.dateline.text.clean;

import dev.dateline.text.clean.line.SentenceEnds;
import dev.dateline.text.clean.line.Unspaced;
import dev.dateline.text.resource.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises author credits: {@code By Ana Ruiz and Li Wei | Staff}, and those in scripts in which
 * the word for reporter follows the name, or precedes it without a space.
 */
final class Bylines {

  private static final WordLists LISTS = WordLists.of(Bylines.class, "byline-leads.txt");

  private static final Set<String> LEADS = LISTS.list("leads");
  private static final Set<String> JOINED_LEADS = LISTS.list("joined-leads");
  private static final Set<String> NO_CREDITS = LISTS.list("no-credits");

  /** The longest first, since some end in others. */
  private static final List<String> TRAILS =
      LISTS.list("trails").stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(trail -> trail))
          .toList();

  /** Separates two names. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          LISTS.list("joiners").stream()
              .sorted()
              .collect(Collectors.joining("|", " (?:", ") |[,\u060C\u3001\uFF0C]")));

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 14;
  private static final int MOST_NAMES = 10;

  /** The longest credit without a lead between the name and the word for reporter. */
  private static final int LONGEST_JOINED = 30;

  private static final int LONGEST_NAME_BEFORE_TRAIL = 14;

  /** The longest lead without a space. */
  private static final int LONGEST_LEAD = 5;

  private static final String OPENING = "[(\u3010\uFF08\u3014";
  private static final String CLOSING = "])\u3011\uFF09\u3015";

  /** Ends the names in a credit, next to a date. */
  private static final List<String> STOPS =
      List.of(
          " | ",
          " - ",
          " \u2013 ",
          " \u2014 ",
          " \u2022 ",
          " \u00B7 ",
          "\uFF0F",
          "/",
          "\u2502",
          "\uFF5C",
          " = ",
          "\uFF09",
          "\u3011");

  private Bylines() {}

  /** Whether a line is an author credit. */
  static boolean isByline(String line) {
    if (line.length() > LONGEST || line.split(" ", -1).length > MOST_WORDS) {
      return false;
    }
    String names = credited(line);
    if (names.isEmpty() || (names.endsWith(".") && names.indexOf(' ') < 0)) {
      return false;
    }
    int first = names.codePointAt(0);
    return !Character.isDigit(first) && (Character.isUpperCase(first) || !isCased(first));
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || !Character.isLetter(c);
  }

  /** The text of a credit after its lead; empty for a line that is not a credit. */
  private static String credited(String line) {
    int first = line.indexOf(' ');
    int second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    if (second > 0 && LEADS.contains(line.substring(0, second).toLowerCase(Locale.ROOT))) {
      return line.substring(second + 1);
    }
    if (first > 0 && LEADS.contains(line.substring(0, first).toLowerCase(Locale.ROOT))) {
      return line.substring(first + 1);
    }
    return line.length() <= LONGEST_JOINED && isCaseless(line) ? withoutSpace(line) : "";
  }

  /** Whether a line is in a script without capitals, and not a sentence. */
  private static boolean isCaseless(String line) {
    return line.chars().anyMatch(c -> c >= 0x2E80)
        && line.chars().noneMatch(c -> SentenceEnds.isForeignStop((char) c));
  }

  private static String withoutSpace(String line) {
    int start = OPENING.indexOf(line.charAt(0)) >= 0 ? 1 : 0;
    for (int end = Math.min(start + LONGEST_LEAD, line.length() - 1); end > start; end--) {
      if (JOINED_LEADS.contains(line.substring(start, end))) {
        boolean credit = !NO_CREDITS.contains(line.substring(end, end + 1));
        return credit ? line.substring(end).strip() : "";
      }
    }
    int end = CLOSING.indexOf(line.charAt(line.length() - 1)) >= 0 ? line.length() - 1 : -1;
    String bare = line.substring(start, end > start ? end : line.length());
    for (String trail : TRAILS) {
      if (bare.endsWith(trail)) {
        String name = bare.substring(0, bare.length() - trail.length()).strip();
        return isName(name) ? name : "";
      }
    }
    return "";
  }

  /** Letters of East Asia, spaces and dots between names. */
  private static boolean isName(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST_NAME_BEFORE_TRAIL
        && text.chars()
            .allMatch(
                c ->
                    c == ' '
                        || c == '\u00B7'
                        || c == '\u30FB'
                        || c == '\u3001'
                        || c == ','
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0x2E80 && Unspaced.share((char) c) > 0));
  }

  /** The names of a credit, without its lead and without what follows a bar, dash or date. */
  static List<String> names(String line) {
    String rest = credited(line);
    int end = rest.length();
    for (String stop : STOPS) {
      int at = rest.indexOf(stop);
      end = at > 0 ? Math.min(end, at) : end;
    }
    for (int i = 0; i < end; i++) {
      end = Character.isDigit(rest.charAt(i)) ? i : end;
    }
    List<String> names = new ArrayList<>();
    for (String name : BETWEEN_NAMES.split(rest.substring(0, end), -1)) {
      if (!name.isBlank() && names.size() < MOST_NAMES) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
