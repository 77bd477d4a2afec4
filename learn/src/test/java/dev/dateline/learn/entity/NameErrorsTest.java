package dev.dateline.learn.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameErrorsTest {

  private static final String TEXT =
      "Anna Roth of Nerola Bank left Kabul for Oslo, and nobody there knew why she went.";

  private final NameErrors errors = new NameErrors(Set.of("Kabul"));

  @Test
  void everyErrorBelongsToOneKindAndItsGainIsWhatTheScoreWouldRise() {
    errors.add(
        new AnnotatedText(
            "1",
            TEXT,
            List.of(
                name("PERSON", "Anna Roth"),
                name("ORGANIZATION", "Nerola Bank"),
                name("LOCATION", "Kabul"),
                name("LOCATION", "Oslo"))),
        List.of(
            name("PERSON", "Anna"),
            name("PERSON", "Roth"),
            name("LOCATION", "Nerola Bank"),
            name("LOCATION", "Oslo"),
            name("PERSON", "why")));

    assertThat(errors.kinds())
        .containsOnlyKeys(
            "LOCATION missed",
            "ORGANIZATION found as LOCATION",
            "PERSON spurious",
            "PERSON with other bounds");
    assertThat(errors.kinds().get("PERSON with other bounds"))
        .isEqualTo(new NameErrors.Errors(1, 2, 100.0 * 4 / 8 - 100.0 * 2 / 9));
    assertThat(errors.kinds().get("PERSON spurious"))
        .isEqualTo(new NameErrors.Errors(0, 1, 100.0 * 2 / 8 - 100.0 * 2 / 9));
  }

  @Test
  void recallOfKnownNamesIsApartFromThatOfNewOnes() {
    errors.add(
        new AnnotatedText("1", TEXT, List.of(name("LOCATION", "Kabul"), name("LOCATION", "Oslo"))),
        List.of(name("LOCATION", "Kabul")));

    assertThat(errors.byKnowledge().get("LOCATION, known")).containsExactly(1, 1);
    assertThat(errors.byKnowledge().get("LOCATION, new")).containsExactly(1, 0);
  }

  @Test
  void aNameIsCountedByTheLineItIsIn() {
    assertThat(place("OSLO, MONDAY - THE MINISTER WENT", "OSLO")).isEqualTo(LineKind.CAPITALS);
    assertThat(place("Oslo 3 Bergen 1", "Bergen")).isEqualTo(LineKind.SHORT);
    assertThat(
            place(
                "Prime Minister Leaves Oslo Before Vote About Fishing Rights In Parliament",
                "Oslo"))
        .isEqualTo(LineKind.TITLE_CASE);
    assertThat(place("It rained. Oslo was quiet when the ship came in.", "Oslo"))
        .isEqualTo(LineKind.SENTENCE_START);
    assertThat(place("The ship came to Oslo when all was quiet.", "Oslo"))
        .isEqualTo(LineKind.PROSE);
    assertThat(place("the ship came to oslo when all was quiet.", "oslo"))
        .isEqualTo(LineKind.SMALL_LETTERS);
  }

  private static LineKind place(String text, String name) {
    int start = text.indexOf(name);
    return LineKind.of(text, new Annotation("LOCATION", start, start + name.length()));
  }

  private static Annotation name(String type, String text) {
    int start = TEXT.indexOf(text);
    return new Annotation(type, start, start + text.length());
  }
}
