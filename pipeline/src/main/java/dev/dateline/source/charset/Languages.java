package dev.dateline.source.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well letters fit the languages whose texts come in old charsets.
 *
 * <p>The tables are in {@code letters.tsv}: per language the letters beside a to z by falling
 * frequency.
 */
final class Languages {

  /** Weight of a letter that a language writes most, of one that it writes least, of a stranger. */
  private static final double MOST = 1;

  private static final double LEAST = 0.2;
  private static final double STRANGER = -1;

  private static final List<Language> ALL = load();

  private record Language(UnicodeScript script, String name, Map<Integer, Double> weights) {

    double weight(int letter) {
      Double known = weights.get(letter);
      return known != null ? known : stranger(UnicodeScript.of(letter));
    }

    /** Tables of languages with thousands of letters name the frequent ones only. */
    private double stranger(UnicodeScript other) {
      return switch (name) {
        case "ja" ->
            switch (other) {
              case HIRAGANA -> 1;
              case KATAKANA -> 0.8;
              case COMMON -> 0.5;
              case HAN -> 0.15;
              default -> STRANGER;
            };
        case "zh-Hans", "zh-Hant" -> other == UnicodeScript.HAN ? 0.15 : STRANGER;
        case "ko" ->
            switch (other) {
              case HANGUL -> 0.4;
              case HAN -> -0.2;
              default -> STRANGER;
            };
        default -> STRANGER;
      };
    }
  }

  private Languages() {}

  /** The sum of the letters' weights in the language that they fit best. */
  static double fit(Map<Integer, Integer> letters) {
    UnicodeScript script = mainScript(letters);
    double best = STRANGER * letters.values().stream().mapToInt(Integer::intValue).sum();
    for (Language language : ALL) {
      if (isWritten(language, script)) {
        double sum = 0;
        for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
          sum += language.weight(letter.getKey()) * letter.getValue();
        }
        best = Math.max(best, sum);
      }
    }
    return best;
  }

  private static boolean isWritten(Language language, UnicodeScript script) {
    return switch (script) {
      case HIRAGANA, KATAKANA, HAN -> language.script() == UnicodeScript.HAN;
      default -> language.script() == script;
    };
  }

  private static UnicodeScript mainScript(Map<Integer, Integer> letters) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    letters.forEach((letter, n) -> counts.merge(UnicodeScript.of(letter), n, Integer::sum));
    UnicodeScript main = UnicodeScript.COMMON;
    for (UnicodeScript script : UnicodeScript.values()) {
      if (counts.getOrDefault(script, 0) > counts.getOrDefault(main, 0)) {
        main = script;
      }
    }
    return main;
  }

  private static List<Language> load() {
    List<Language> languages = new ArrayList<>();
    try (InputStream in = Languages.class.getResourceAsStream("letters.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          languages.add(new Language(UnicodeScript.valueOf(cells[0]), cells[1], weights(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(languages);
  }

  private static Map<Integer, Double> weights(String letters) {
    int[] byFrequency = letters.codePoints().toArray();
    Map<Integer, Double> weights = new HashMap<>();
    for (int rank = 0; rank < byFrequency.length; rank++) {
      double weight = MOST - (MOST - LEAST) * rank / byFrequency.length;
      weights.putIfAbsent(byFrequency[rank], weight);
    }
    return Map.copyOf(weights);
  }
}
