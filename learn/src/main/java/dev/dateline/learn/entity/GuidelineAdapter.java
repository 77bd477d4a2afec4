package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adapts text that was annotated with other guidelines to Dateline's: nationalities and creeds are
 * not names, and a country is a name also inside the title of an event.
 */
final class GuidelineAdapter {

  /** Words that begin a sentence before a name, without being a part of it. */
  private static final Set<String> FREE =
      Set.of("The", "In", "A", "From", "But", "And", "When", "While", "As", "For", "At", "Former");

  private static final String LOCATION = "LOCATION";

  private final Set<String> demonyms;
  private final Map<String, Set<String>> countriesByFirstWord = new HashMap<>();

  /** An adapter with the lists {@code demonyms} and {@code countries}. */
  GuidelineAdapter(NameLists lists) {
    demonyms = new HashSet<>(lists.list("demonyms"));
    for (String country : lists.list("countries")) {
      countriesByFirstWord
          .computeIfAbsent(country.split(" ", 2)[0], key -> new HashSet<>())
          .add(country);
    }
  }

  /** The text with names by Dateline's guidelines. */
  AnnotatedText adapt(AnnotatedText text) {
    List<Annotation> names = new ArrayList<>();
    int at = 0;
    for (Annotation name : text.names()) {
      addCountries(text.text(), at, name.start(), names);
      if (!demonyms.contains(text.text().substring(name.start(), name.end()))) {
        names.add(name);
      }
      at = name.end();
    }
    addCountries(text.text(), at, text.text().length(), names);
    names.sort(Comparator.comparingInt(Annotation::start));
    return new AnnotatedText(text.id(), text.text(), names);
  }

  private void addCountries(String text, int from, int to, List<Annotation> names) {
    int at = from;
    while (at < to) {
      int end = wordEnd(text, at, to);
      int country = followsCapital(text, at, from) ? at : countryEnd(text, at, end, to);
      if (country > at) {
        names.add(new Annotation(LOCATION, at, country));
        at = country;
      } else {
        at = Math.max(end, at + 1);
      }
    }
  }

  private int countryEnd(String text, int start, int firstEnd, int to) {
    Set<String> countries = countriesByFirstWord.get(text.substring(start, firstEnd));
    int longest = start;
    if (countries != null) {
      for (String country : countries) {
        int end = start + country.length();
        if (end > longest
            && end <= to
            && text.startsWith(country, start)
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
          longest = end;
        }
      }
    }
    return longest;
  }

  /** Whether the word before begins with a capital, as in {@code New Jersey}. */
  private static boolean followsCapital(String text, int at, int from) {
    int i = at - 1;
    if (i < from || text.charAt(i) != ' ') {
      return false;
    }
    int end = i;
    while (i > from && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    return Character.isUpperCase(text.charAt(i)) && !FREE.contains(text.substring(i, end));
  }

  /** The end of a word; the full stops of initials such as {@code U.S.} belong to it. */
  private static int wordEnd(String text, int from, int to) {
    int end = from;
    while (end + 1 < to && Character.isUpperCase(text.charAt(end)) && text.charAt(end + 1) == '.') {
      end += 2;
    }
    if (end - from > 2) {
      return end;
    }
    end = from;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
