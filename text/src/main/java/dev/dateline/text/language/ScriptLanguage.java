package dev.dateline.text.language;

import dev.dateline.article.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Detects the language of a text by its script, where only one language is written in it: Korean,
 * Thai, Greek, Georgian, Armenian, Hebrew, ...
 *
 * <p>This also works for very short texts, for which the model has no answer. Chinese characters
 * without kana are Chinese; with at least three tenths of kana the text is Japanese, with fewer the
 * model decides. The score is the share of the letters that are in the script.
 */
final class ScriptLanguage {

  private static final Map<UnicodeScript, String> LANGUAGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.HANGUL, "kor"),
              Map.entry(UnicodeScript.THAI, "tha"),
              Map.entry(UnicodeScript.GREEK, "ell"),
              Map.entry(UnicodeScript.GEORGIAN, "kat"),
              Map.entry(UnicodeScript.ARMENIAN, "hye"),
              Map.entry(UnicodeScript.HEBREW, "heb"),
              Map.entry(UnicodeScript.GUJARATI, "guj"),
              Map.entry(UnicodeScript.GURMUKHI, "pan"),
              Map.entry(UnicodeScript.TAMIL, "tam"),
              Map.entry(UnicodeScript.TELUGU, "tel"),
              Map.entry(UnicodeScript.KANNADA, "kan"),
              Map.entry(UnicodeScript.MALAYALAM, "mal"),
              Map.entry(UnicodeScript.SINHALA, "sin"),
              Map.entry(UnicodeScript.ORIYA, "ori"),
              Map.entry(UnicodeScript.LAO, "lao"),
              Map.entry(UnicodeScript.KHMER, "khm"),
              Map.entry(UnicodeScript.MYANMAR, "mya"),
              Map.entry(UnicodeScript.THAANA, "div")));

  /** Fewer letters are a name or a sign, not a text. */
  private static final int FEWEST_LETTERS = 5;

  private static final double SHARE = 0.9;
  private static final double LEAST_KANA = 0.3;

  private ScriptLanguage() {}

  /** The language of a text; empty where more than one is written in its script. */
  static Optional<Language> of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> counts.merge(script, 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all < FEWEST_LETTERS) {
      return Optional.empty();
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int eastAsian = kana + counts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana == 0 || kana >= LEAST_KANA * eastAsian) {
      Optional<Language> found = language(kana == 0 ? "cmn" : "jpn", eastAsian, all);
      if (found.isPresent()) {
        return found;
      }
    }
    return counts.entrySet().stream()
        .filter(script -> LANGUAGES.containsKey(script.getKey()))
        .flatMap(
            script -> language(LANGUAGES.get(script.getKey()), script.getValue(), all).stream())
        .findFirst();
  }

  private static Optional<Language> language(String language, int letters, int all) {
    return letters < SHARE * all
        ? Optional.empty()
        : Optional.of(
            new Language(Optional.of(language), Math.rint(1000.0 * letters / all) / 1000));
  }
}
