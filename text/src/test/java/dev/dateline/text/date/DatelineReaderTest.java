package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Dateline;
import java.time.MonthDay;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT HAVEN, Aug 5 (Newswire) - The ferry        | PORT HAVEN          | Newswire | Aug 5",
        "Port Haven [Norland], August 4 (NWS): The ferry | Port Haven [Norland] | NWS     | August 4",
        "OSTERHAVN (NWS) \u2014 The ferry               | OSTERHAVN            | NWS     |",
        "OSTERHAVN, Norland \u2014 (NWS) \u2014 The ferry | OSTERHAVN, Norland | NWS     |",
        "OSTERHAVN \u2014 The ferry                      | OSTERHAVN            |         |",
        "OSTERHAVN -- The ferry                          | OSTERHAVN            |         |",
        "HAVEN, March 28, 2021 (NWS) 01:30 BST - The     | HAVEN                | NWS     | 'March 28, 2021'",
        "Porto Novo, 4 de agosto (Ag\u00EAncia) - A      | Porto Novo           | Ag\u00EAncia | 4 de agosto",
        "\u062A\u0647\u0631\u0627\u0646\u060C \u06F1\u06F3 \u0645\u0631\u062F\u0627\u062F \u06F1\u06F4\u06F0\u06F0 \u2013 The | \u062A\u0647\u0631\u0627\u0646 | | \u06F1\u06F3 \u0645\u0631\u062F\u0627\u062F \u06F1\u06F4\u06F0\u06F0",
      })
  void datelinesAreParsed(String line, String place, String agency, String day) {
    assertThat(read(line).map(LocatedDateline::dateline))
        .contains(new Dateline(place, Optional.ofNullable(agency), Optional.ofNullable(day)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The ferry did not sail on Tuesday - the crew was ill.",
        "The mayor - a former sailor - said so.",
        "BREAKING: the ferry did not sail",
        "A very long introduction of more than six words \u2014 and then the rest",
        "Port Haven \u2014 The ferry",
        "Port Haven, district 9 \u2014 The ferry",
        "12:30 - The ferry",
        "- The ferry",
        "\u2014",
        "(NWS) - The ferry",
      })
  void otherLinesAreNone(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void dayWithoutAYearIsRead() {
    assertThat(read("PORT HAVEN, Aug 5 (Newswire) - The ferry").orElseThrow().monthDay())
        .contains(MonthDay.of(8, 5));
  }

  @Property
  void anyLineIsRead(@ForAll String line) {
    read(line)
        .ifPresent(
            found -> {
              assertThat(found.start()).isZero();
              assertThat(found.end()).isLessThanOrEqualTo(line.length());
            });
  }

  private static Optional<LocatedDateline> read(String line) {
    return DatelineReader.read(line, 0, line.length());
  }
}
