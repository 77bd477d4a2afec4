package dev.dateline.text.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderParserTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final HeaderParser PARSER =
      HeaderParser.accepting(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 23));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "date 2021-08-04                    | 2021-08-04",
        "Date: 2021-08-04                   | 2021-08-04",
        "DATE : 2021-08-04                  | 2021-08-04",
        "date\\t2021-8-4                    | 2021-08-04",
        "date 2021/08/04                    | 2021-08-04",
        "date 2021.08.04                    | 2021-08-04",
        "date 20210804                      | 2021-08-04",
        "date 2021\\u201108\\u201104        | 2021-08-04",
        "date \\u06F2\\u06F0\\u06F2\\u06F1-\\u06F0\\u06F8-\\u06F0\\u06F4 | 2021-08-04",
        "date \\uFF12\\uFF10\\uFF12\\uFF11\\uFF0D\\uFF18\\uFF0D\\uFF14   | 2021-08-04",
        "date 2000-02-29                    | 2000-02-29",
        "date 2011-12-30                    | 2011-12-30",
        "date 1600-01-01                    | 1600-01-01",
        "date 2026-11-23                    | 2026-11-23",
        "date 2021-08-04T23:30:00Z          | 2021-08-04",
        "date 2021-08-04T00:30:00+14:00     | 2021-08-04",
        "date 2021-08-04 23:30              | 2021-08-04",
        "date 2021-08-04T12:30:00.123456Z   | 2021-08-04",
        "date 20210804T233000Z              | 2021-08-04",
        "date 2016-12-31T23:59:60Z          | 2016-12-31",
        "date 2021-08-04T24:00:00           | 2021-08-05",
        "\\uFEFFdate 2021-08-04             | 2021-08-04",
        "date \\u200E2021-08-04\\u200E      | 2021-08-04",
      })
  void yearMonthDayFormsAreAccepted(String text, LocalDate day) {
    Headed headed = kept(unescape(text) + "\nRain fell.");
    assertThat(headed.header().orElseThrow().date()).isEqualTo(day);
    assertThat(bodyOf(headed)).isEqualTo("Rain fell.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Date: Wed, 04 Aug 2021 10:22:00 +0000          | 2021-08-04",
        "Date: Wed, 04 Aug 2021 23:30:00 -0700          | 2021-08-04",
        "Date: Wed, 04 Aug 2021 23:30:00 -0700 (PDT)    | 2021-08-04",
        "Date: 5 Apr 1993 17:01:12 GMT                  | 1993-04-05",
        "Date: Mon, 5 Apr 93 17:01:12 GMT               | 1993-04-05",
        "date: '2021-08-04'                             | 2021-08-04",
        "date: \"2021-08-04\"                           | 2021-08-04",
      })
  void formsOfMailAndFrontMatterAreAccepted(String text, LocalDate day) {
    Headed headed = kept(text + "\nRain fell.");
    assertThat(headed.header().orElseThrow().date()).isEqualTo(day);
    assertThat(bodyOf(headed)).isEqualTo("Rain fell.");
  }

  @Test
  void mailDateInFrontOfProseIsNotAHeader() {
    assertThat(kept("date Wed, 04 Aug 2021 was a day of rain.\nRain fell.").header()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "date 2021-02-30            | BAD_DATE",
        "date 1900-02-29            | BAD_DATE",
        "date 2021-13-01            | BAD_DATE",
        "date 2021-31-12            | BAD_DATE",
        "date 2021-00-10            | BAD_DATE",
        "date 0000-00-00            | BAD_DATE",
        "date 1599-12-31            | BAD_DATE",
        "date 2026-11-24            | BAD_DATE",
        "date 1400-05-13            | BAD_DATE",
        "date 2564-08-04            | BAD_DATE",
        "date 9999-12-31T24:00      | BAD_DATE",
        "date 99999-01-01           | BAD_DATE",
        "date 2147483648-01-01      | BAD_DATE",
        "date 4294967296-01-01      | BAD_DATE",
        "date 2021-4294967304-04    | BAD_DATE",
        "date -0044-03-15           | BAD_DATE",
        "date +2021-08-04           | BAD_DATE",
        "date 2021-08               | BAD_DATE",
        "date 2021                  | BAD_DATE",
        "date 2021-216              | BAD_DATE",
        "date 2021-W31-3            | BAD_DATE",
        "date 2021-08/04            | BAD_DATE",
        "date 1628035200            | BAD_DATE",
        "date 2021-08-041           | BAD_DATE",
        "date 2021-08-04-05         | BAD_DATE",
        "date 2021-08-04/../../etc  | BAD_DATE",
        "date 2021-08-04.exe        | BAD_DATE",
        "date 2021-08-04\\u0000.exe | BAD_DATE",
        "date 2021-08-04th          | BAD_DATE",
        "date 2021\\u200D-08-04     | BAD_DATE",
        "date 2021-08-1\\u200B4     | BAD_DATE",
        "date 2021-08-04T25:00:00   | BAD_DATE",
        "date 2021-08-04T24:30:00   | BAD_DATE",
        "date 2021-08-04T12:60:00   | BAD_DATE",
        "date 2021-08-04T12:30:60   | BAD_DATE",
        "date 4 August 2021         | BAD_DATE",
        "date 4 AUG\\u0130L 2021    | BAD_DATE",
        "date 31/12/2021            | BAD_DATE",
        "date 04/04/2021            | BAD_DATE",
        "date __NULL_PARTITION__    | BAD_DATE",
        "date ../../../../etc/x     | BAD_DATE",
        "date null                  | BAD_DATE",
        "date 04/08/2021            | AMBIGUOUS_DATE",
        "date 4-8-2021              | AMBIGUOUS_DATE",
        "date 21-08-04              | AMBIGUOUS_DATE",
        "date 31/12/21              | AMBIGUOUS_DATE",
        "date 210804                | AMBIGUOUS_DATE",
      })
  void otherFormsAreRejectedWithTheirReason(String text, Reason reason) {
    assertThat(refused(unescape(text) + "\nRain fell.").reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date night ideas for two",
        "Dates are sweet",
        "Date",
        "date:",
        "date: \n2021-08-04",
        "update 2021-08-04",
        "dated 2021-08-04",
        "date2021-08-04",
        "Rain fell.",
        "\ud800",
        "",
      })
  void proseIsNotAHeader(String text) {
    assertThat(kept(text + "\nRain fell.").header()).isEmpty();
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "' date 2021-08-04 In a call made on Tuesday' | In a call made on Tuesday",
        "date 2021-08-04In a call                     | In a call",
        "date 2021-08-03 .                            | .",
        "date 2021-08-03.                             | .",
        "date 2021-08-04 10:30 In a call              | In a call",
        "date 2021-08-04 12 people                    | 12 people",
        "date 2021-08-04 4:30 p.m. In a call          | In a call",
        "date 2021-08-04The city                      | The city",
      })
  void textAfterTheDateIsBody(String text, String body) {
    assertThat(bodyOf(kept(text))).isEqualTo(body);
  }

  @Test
  void headerCountsInTheFirstFiveNonBlankLinesOnly() {
    assertThat(kept("1\n\n2\n3\r\n\r\n4\ndate 2021-08-04\nRain fell.").header()).isPresent();
    assertThat(kept("1\n2\n3\n4\n5\ndate 2021-08-04\nRain fell.").header()).isEmpty();
  }

  @Test
  void dateBelowTheTextIsASignature() {
    assertThat(kept("Rain fell.\ndate 2021-08-04\n \n").header()).isEmpty();
    assertThat(kept("Rain fell.\ndate 2021-02-30").header()).isEmpty();
    assertThat(kept("date 2021-08-04\n").header()).isPresent();
    assertThat(kept("No ferry\ndate 2021-08-04 Rain fell.").header()).isPresent();
  }

  @Test
  void bareCarriageReturnsEndLines() {
    assertThat(bodyOf(kept(" date 2021-08-04\rRain\r\rfell."))).isEqualTo("Rain\r\rfell.");
  }

  @Test
  void twoHeadersThatDisagreeAreRefused() {
    Rejection rejection = refused(" date 2021-08-04\n date 2020-01-15\nRain fell.");
    assertThat(rejection.reason()).isEqualTo(Reason.CONFLICTING_DATE);
    assertThat(rejection.detail())
        .isEqualTo(
            "two date headers disagree: '2021-08-04' and '2020-01-15' (a.txt, line 2)."
                + " Expected one date header, or the same day in each.");
  }

  @Test
  void twoHeadersOnOneLineThatDisagreeAreRefused() {
    assertThat(refused("date 2021-08-04 date 2021-08-05\nRain.").reason())
        .isEqualTo(Reason.CONFLICTING_DATE);
  }

  @Test
  void twoHeadersThatAgreeAreOne() {
    assertThat(bodyOf(kept("date 2021-08-04\nDate: 20210804\nRain fell."))).isEqualTo("Rain fell.");
  }

  @Test
  void titleBelowTheHeaderMayStartWithTheWord() {
    assertThat(bodyOf(kept("date 2021-08-04\nDate night\nRain."))).isEqualTo("Date night\nRain.");
  }

  @Test
  void messagesNameTheValueThePlaceAndTheRemedy() {
    assertThat(refused("date 2021-02-30\nRain.").detail())
        .isEqualTo(
            "date outside the calendar: '2021-02-30' (a.txt, line 1)."
                + " Expected an ISO date such as 2021-02-28.");
    assertThat(refused("\n\ndate 2999-01-01\nRain.").detail())
        .isEqualTo(
            "date outside the accepted range: '2999-01-01' (a.txt, line 3)."
                + " Expected a day from 1600-01-01 to 2026-11-23.");
    assertThat(refused("date 2021-08-04\u0000.exe").detail())
        .startsWith("date not in year-month-day form: '2021-08-04\\u0000.exe' (a.txt, line 1).");
  }

  @Test
  void yearOfFiveThousandDigitsIsRefused() {
    Rejection rejection = refused("date " + "2".repeat(5000) + "-01-01\nRain.");
    assertThat(rejection.reason()).isEqualTo(Reason.BAD_DATE);
    assertThat(rejection.detail()).hasSizeLessThan(200);
  }

  @Property
  void anyTextIsKeptOrRefused(@ForAll String text) {
    assertThat(PARSER.parse(source(text))).isNotNull();
  }

  @Property
  void headerStandsInsideTheTextAndInsideTheRange(@ForAll("headerLike") String text) {
    if (PARSER.parse(source(text)) instanceof Outcome.Kept<Headed> kept) {
      kept.value()
          .header()
          .ifPresent(
              header -> {
                assertThat(header.start()).isBetween(0, header.end());
                assertThat(header.end()).isLessThanOrEqualTo(text.length());
                assertThat(header.date())
                    .isBetween(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 23));
                assertThat(text.substring(header.start())).startsWithIgnoringCase("date");
              });
    }
  }

  @Provide
  Arbitrary<String> headerLike() {
    return Arbitraries.of(
            "date",
            "Date:",
            " ",
            "\n",
            "2021",
            "-",
            "08",
            "04",
            "T",
            "24:00",
            "/",
            ".",
            "\u200B",
            "\u06F4",
            "x",
            "Rain",
            "\0",
            "12",
            "+",
            "\r",
            "\uD835\uDFD0")
        .list()
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }

  private static String bodyOf(Headed headed) {
    String rest = headed.source().text().substring(headed.header().orElseThrow().end());
    return rest.replace("\u200E", "").strip();
  }

  private static Headed kept(String text) {
    Outcome<Headed> outcome = PARSER.parse(source(text));
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Headed>) outcome).value();
  }

  private static Rejection refused(String text) {
    Outcome<Headed> outcome = PARSER.parse(source(text));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected<Headed>) outcome).rejection();
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))))
        .replace("\\t", "\t");
  }

  private static SourceText source(String text) {
    return new SourceText(
        Origin.ofFile("file:///in/a.txt"),
        "00",
        text,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        Metadata.none(),
        Set.of());
  }
}
