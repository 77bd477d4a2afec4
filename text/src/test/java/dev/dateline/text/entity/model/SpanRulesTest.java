package dev.dateline.text.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.text.entity.feature.Lexicon;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanRulesTest {

  private static final List<String> TYPES = List.of("PERSON", "ORGANIZATION", "LOCATION", "SHIP");

  private static final SpanRules RULES =
      new SpanRules(
          new Outcomes(TYPES),
          Lexicon.of(
              "A\t0\t1\t2\nP\ttom\t1\nP\tbrandt\t2\nW\trose\t1\n"
                  .getBytes(StandardCharsets.UTF_8)));

  @ParameterizedTest
  @CsvSource({
    "The tanker Mercer Lane sank, 2, 4, PERSON",
    "The USS Carl Hansen sailed, 2, 4, PERSON",
    "The USS Carl Hansen sailed, 1, 4, ORGANIZATION",
    "The HMS Queen Margaret sailed, 3, 4, PERSON",
    "Ann Lee M.D. agreed, 2, 3, PERSON",
    "It cost US$ 4 million, 2, 3, LOCATION",
    "The DA said no, 1, 2, PERSON",
    "The price rose again, 2, 3, PERSON",
    "Lake levels fell, 0, 1, LOCATION",
    "See stocks.pdf now, 1, 2, ORGANIZATION",
  })
  void isNoName(String text, int start, int end, String type) {
    assertThat(left(text, start, end, type)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Mercer Lane sank, 0, 2, PERSON",
    "The tanker Nerola sank, 2, 3, SHIP",
    "The ferry captain Tom Brandt, 3, 5, PERSON",
    "The US dollar rose, 1, 2, LOCATION",
    "Rose said no, 0, 1, PERSON",
    "Lake Chad shrank, 0, 2, LOCATION",
    "U.S. Steel rose, 0, 2, ORGANIZATION",
  })
  void isAName(String text, int start, int end, String type) {
    assertThat(left(text, start, end, type)).hasSize(1);
  }

  @Test
  void aCountryAtTheEndOfASentenceIsNoPartOfThePersonBehindIt() {
    assertThat(left("He left the U.S. Tom Brandt stayed .", 3, 6, "PERSON"))
        .extracting(TypedSpan::start, TypedSpan::end, span -> TYPES.get(span.type()))
        .containsExactly(tuple(3, 4, "LOCATION"), tuple(4, 6, "PERSON"));
  }

  @ParameterizedTest
  @CsvSource({
    "Dallas Okoro saw it ., PERSON, 2",
    "Dallas Brandt saw it ., PERSON, 2",
    "Dallas Rose saw it ., LOCATION, 1",
    "Dallas police saw it ., LOCATION, 1",
    "Dallas Okoro Airport closed ., LOCATION, 1",
    "DALLAS Okoro saw it ., LOCATION, 1",
    "Dallas OKORO saw it ., LOCATION, 1",
  })
  void aPlaceBeforeAnUnknownWordIsAGivenName(String text, String type, int end) {
    assertThat(left(text, 0, 1, "LOCATION"))
        .extracting(TypedSpan::end, span -> TYPES.get(span.type()))
        .containsExactly(tuple(end, type));
  }

  @Test
  void theCrownOfAPrinceIsNoPartOfTheName() {
    assertThat(left("Crown Prince Omar Said spoke .", 0, 4, "PERSON"))
        .extracting(TypedSpan::start)
        .containsExactly(1);
  }

  private static List<TypedSpan> left(String text, int start, int end, String type) {
    Tokens tokens = Tokenizer.tokenize(text);
    return RULES.apply(tokens, List.of(new TypedSpan(TYPES.indexOf(type), start, end, 0.9)));
  }
}
