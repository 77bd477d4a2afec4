package dev.dateline.text.entity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "Ghani's aides didn't speak.;Ghani|'s|aides|did|n't|speak|.",
        "Ghani’s aides;Ghani|’s|aides",
        "the U.S.-led force in the U.S.;the|U.S.-led|force|in|the|U.S.",
        "Gen. J. P. O'Brien said;Gen.|J.|P.|O'Brien|said",
        "P&O paid $1,200, or 3.5%;P&O|paid|$|1,200|,|or|3.5|%",
        "Al-Shabaab (the group);Al-Shabaab|(|the|group|)",
        "— @SecBlinken wrote on https://x.example/a?b=c.;—|@SecBlinken|wrote|on|https://x.example/a?b=c|.",
        "they're at 8 p.m. sharp;they|'re|at|8|p.m.|sharp",
        "the girls' school;the|girls|'|school",
        "well ... no!!;well|...|no|!!",
        "KABUL, Aug. 5 (Reuters) -;KABUL|,|Aug.|5|(|Reuters|)|-",
      })
  void textsFallIntoTokens(String text, String expected) {
    assertThat(String.join("|", words(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "He left. She stayed.;2",
        "He met Gen. Smith in Kabul. They spoke.;2",
        "He lives in the U.S. He works there.;2",
        "The U.S. Embassy was shut.;1",
        "“Go!” he said. “Now.” Then he left.;3",
        "It rose 3.5 percent. 20 people left.;2",
        "He joined Apple Inc. The firm grew.;2",
      })
  void textsFallIntoSentences(String text, int sentences) {
    assertThat(Tokenizer.tokenize(text).sentenceCount()).isEqualTo(sentences);
  }

  @Test
  void everyLineEndsASentence() {
    assertThat(Tokenizer.tokenize("Fire in Paris\nParis is on fire").sentenceCount()).isEqualTo(2);
  }

  @Test
  void aMegabyteOfOneMarkIsOneUnreadableToken() {
    for (String unit : List.of(".", "a", "?", "-", "'", "a.", "@", "U.", "http://", "a-", "n't")) {
      Tokens tokens = Tokenizer.tokenize(unit.repeat(1_100_000 / unit.length()));
      assertThat(tokens.truncated()).as(unit).isTrue();
    }
  }

  @Property(tries = 500)
  void tokensCoverTheTextInOrderAndSentencesCoverTheTokens(@ForAll String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    int at = 0;
    for (int i = 0; i < tokens.count(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(at);
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
      assertThat(text.substring(at, tokens.start(i))).matches("(?U)[\\p{Z}\\s\\p{Cntrl}\u200B]*");
      at = tokens.end(i);
    }
    int token = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      assertThat(tokens.sentenceStart(s)).isEqualTo(token);
      token = tokens.sentenceEnd(s);
    }
    assertThat(token).isEqualTo(tokens.count());
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }
}
