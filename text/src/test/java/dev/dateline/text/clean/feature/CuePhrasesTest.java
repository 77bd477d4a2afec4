package dev.dateline.text.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.resource.ResourceLines;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CuePhrasesTest {

  private static List<String> languages() {
    return CuePhrases.languages();
  }

  private static List<String> lines(String language) {
    return ResourceLines.of(CuePhrases.class, "cue-phrases/" + language + ".txt");
  }

  private static Map<String, List<String>> sections(String language) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : lines(language)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.startsWith("# ")) {
        assertThat(sections.put(section, List.of(line.split("; ", -1)))).isNull();
      }
    }
    return sections;
  }

  @Test
  void thirtyLanguagesHavePhrases() {
    assertThat(languages()).hasSize(30).doesNotHaveDuplicates().startsWith("en");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageHasPhrasesOfEveryCue(String language) {
    assertThat(sections(language).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(LineCue.values()).map(Enum::name).toList());
    assertThat(sections(language).values()).allMatch(phrases -> phrases.size() >= 4);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPhraseOccursOnceInASection(String language) {
    sections(language).values().forEach(list -> assertThat(list).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPhraseIsInLowerCaseAndCompatibilityForm(String language) {
    sections(language)
        .values()
        .forEach(
            list ->
                assertThat(list)
                    .allSatisfy(
                        phrase -> {
                          String form = Normalizer.normalize(phrase, Normalizer.Form.NFKC);
                          assertThat(phrase).isEqualTo(form.toLowerCase(Locale.ROOT).strip());
                          assertThat(phrase).isNotEmpty();
                        }));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPhraseHasAtLeastOneWord(String language) {
    LineWords words = new LineWords();
    Set<String> empty = new HashSet<>();
    sections(language)
        .values()
        .forEach(
            list ->
                list.forEach(
                    phrase -> {
                      String spelled = phrase.replace("#", "0");
                      words.read(spelled, 0, spelled.length());
                      if (words.size() == 0) {
                        empty.add(phrase);
                      }
                    }));
    assertThat(empty).isEmpty();
  }

  private static CuePhrases.Matches match(CuePhrases phrases, String line) {
    LineWords words = new LineWords();
    words.read(line, 0, line.length());
    CuePhrases.Matches matches = new CuePhrases.Matches();
    phrases.match(words, matches);
    return matches;
  }

  @ParameterizedTest
  @CsvSource({
    "Leer más, READMORE", "続きを読む, READMORE", "阅读全文, READMORE", "관련기사, RELATED",
    "Mest lästa, RELATED", "और पढ़ें, READMORE", "ilgili haberler, RELATED",
        "Διαβάστε επίσης, READMORE",
    "相关新闻, RELATED", "Коментарі, COMMENTS", "Bagikan, SHARE", "著作権について, LEGAL",
  })
  void aButtonIsAWholePhrase(String line, LineCue cue) {
    assertThat(match(CuePhrases.builtIn(), line).whole() & cue.bit()).isEqualTo(cue.bit());
  }

  @Test
  void aPhraseWithoutSpacesIsFoundInsideOfALine() {
    assertThat(match(CuePhrases.builtIn(), "この記事は有料会員限定記事です").anywhere())
        .matches(cues -> (cues & LineCue.SUBSCRIBE.bit()) != 0);
  }

  /** "Man" is a function word in Danish and German, and none in English. */
  @Test
  void aWordCountsInTheLanguagesAskedFor() {
    assertThat(match(CuePhrases.builtIn(), "man").stopwords()).isEqualTo(1);
    assertThat(match(CuePhrases.of(CuePhrases.ENGLISH), "man").stopwords()).isZero();
  }
}
