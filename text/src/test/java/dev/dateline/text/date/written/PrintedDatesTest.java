package dev.dateline.text.date.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates in the languages and calendars that docs/DATES.md lists. */
class PrintedDatesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("printed")
  void dateIsReadAsItsLanguagePrintsIt(String language, String printed, LocalDate day) {
    DateScanner scanner =
        new DateScanner(
            LocalDate.of(1600, 1, 1),
            LocalDate.of(2026, 11, 23),
            language.isEmpty() ? DateWords.of() : DateWords.of(language),
            Years.UNKNOWN);
    String text = "x " + printed + " y";
    assertThat(scanner.scan(text, 0, text.length(), 9))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.value()).isEqualTo(day);
              assertThat(found.otherReading()).isEmpty();
            });
  }

  static Stream<Arguments> printed() {
    return DateWords.lines(PrintedDatesTest.class, "printed-dates.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(fields -> Arguments.of(fields[0], fields[1], LocalDate.parse(fields[2])));
  }
}
