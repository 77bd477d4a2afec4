package dev.dateline.text.entity;

import dev.dateline.text.resource.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The list of names in languages other than English, read once per JVM.
 *
 * <p>One line each: canonical name, type, and {@code language=name} separated by {@code |}.
 */
final class NamesByLanguage {

  private static final String NAME = "names-by-language.tsv";

  private static final Map<String, List<String>> ALIASES = read();

  private NamesByLanguage() {}

  /** The languages of the list, as ISO 639-3 codes. */
  static SortedSet<String> languages() {
    return new TreeSet<>(ALIASES.keySet());
  }

  /** The names in one language, in the form of a list of aliases; empty if it has no names. */
  static List<String> aliasLines(String language) {
    return ALIASES.getOrDefault(language, List.of());
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lines = new TreeMap<>();
    for (String line : ResourceLines.of(NamesByLanguage.class, NAME)) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        Map<String, List<String>> names = new TreeMap<>();
        for (String pair : columns[2].split("\\|", -1)) {
          int equals = pair.indexOf('=');
          names
              .computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
              .add(pair.substring(equals + 1));
        }
        names.forEach(
            (language, own) ->
                lines
                    .computeIfAbsent(language, key -> new ArrayList<>())
                    .add(columns[0] + '\t' + columns[1] + '\t' + String.join("|", own)));
      }
    }
    return lines;
  }
}
