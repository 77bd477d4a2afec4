package dev.dateline.text.clean;

import dev.dateline.text.resource.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises author credits, such as {@code By Ana Ruiz and Li Wei | Staff}. */
final class Bylines {

  private static final Set<String> LEADS =
      WordLists.of(Bylines.class, "byline-leads.txt").list("leads");

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 14;
  private static final int MOST_NAMES = 10;

  private Bylines() {}

  /** Whether a line is an author credit. */
  static boolean isByline(String line) {
    if (line.length() > LONGEST || line.split(" ", -1).length > MOST_WORDS) {
      return false;
    }
    String names = afterLead(line);
    if (names.isEmpty() || (names.endsWith(".") && names.indexOf(' ') < 0)) {
      return false;
    }
    int first = names.codePointAt(0);
    return !Character.isDigit(first) && (Character.isUpperCase(first) || !isCased(first));
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || !Character.isLetter(c);
  }

  private static String afterLead(String line) {
    int first = line.indexOf(' ');
    int second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    if (second > 0 && LEADS.contains(line.substring(0, second).toLowerCase(Locale.ROOT))) {
      return line.substring(second + 1);
    }
    boolean lead = first > 0 && LEADS.contains(line.substring(0, first).toLowerCase(Locale.ROOT));
    return lead ? line.substring(first + 1) : "";
  }

  /** The names of a credit, without its lead and without what follows a bar, dash or date. */
  static List<String> names(String line) {
    String rest = afterLead(line);
    int end = rest.length();
    for (String stop : List.of(" | ", " - ", " \u2013 ", " \u2014 ", " \u2022 ", " \u00B7 ")) {
      int at = rest.indexOf(stop);
      end = at > 0 ? Math.min(end, at) : end;
    }
    for (int i = 0; i < end; i++) {
      end = Character.isDigit(rest.charAt(i)) ? i : end;
    }
    List<String> names = new ArrayList<>();
    for (String name : rest.substring(0, end).replace(" and ", ", ").split(",", -1)) {
      if (!name.isBlank() && names.size() < MOST_NAMES) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
