package dev.dateline.text.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class BracketedAcronymsTest {

  private static final int ORGANIZATION = 1;
  private static final int LOCATION = 2;

  @Test
  void aNameIsWholeWhenItSpellsTheAcronymBehindIt() {
    List<TypedSpan> names =
        apply("The Union of Kano Steel Boards (UKSB) met .", span(ORGANIZATION, 3, 5));

    assertThat(names).hasSize(2);
    assertThat(names.get(0).start()).isEqualTo(1);
    assertThat(names.get(0).end()).isEqualTo(6);
    assertThat(names.get(1).start()).isEqualTo(7);
    assertThat(names).allMatch(name -> name.type() == ORGANIZATION);
  }

  @Test
  void anAcronymOfWhatIsNoOrganizationStaysAsItIs() {
    List<TypedSpan> none = List.of();
    assertThat(apply("The General Sales Tax (GST) rose .")).isEqualTo(none);
    TypedSpan country = span(LOCATION, 1, 4);
    assertThat(apply("The United Arab Emirates (UAE) won .", country, span(ORGANIZATION, 5, 6)))
        .contains(country);
  }

  @Test
  void lettersThatDoNotFitAreNoAcronym() {
    TypedSpan bank = span(ORGANIZATION, 1, 3);
    assertThat(apply("The Kano Bank (NYSE) fell .", bank)).containsExactly(bank);
  }

  private static TypedSpan span(int type, int start, int end) {
    return new TypedSpan(type, start, end, 0.8);
  }

  private static List<TypedSpan> apply(String text, TypedSpan... found) {
    Tokens tokens = Tokenizer.tokenize(text);
    return BracketedAcronyms.apply(tokens, List.of(found), ORGANIZATION);
  }
}
