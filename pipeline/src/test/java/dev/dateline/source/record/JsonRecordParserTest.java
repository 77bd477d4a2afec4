package dev.dateline.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import dev.dateline.source.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordParserTest {

  private static RecordFields parse(String fields, String record) throws RefusedException {
    return new JsonRecordParser(FieldNames.of(fields), "json").parse(record);
  }

  private static RecordFields parse(String record) throws RefusedException {
    return parse("", record);
  }

  private static Metadata metadata(String record) throws RefusedException {
    return parse(record).metadata();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text", "article_text", "full_text", "maintext", "articleBody", "plaintext", "body",
        "content", "raw_text", "story", "article", "Full Text", "main-text", "BODY",
      })
  void aTextIsFoundUnderEachUsualName(String name) throws RefusedException {
    RecordFields fields = parse("{\"" + name + "\":\"It rained.\",\"n\":1}");
    assertThat(fields.text()).isEqualTo("It rained.");
    assertThat(fields.metadata().fields()).containsExactly("text=" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date", "date_publish", "published_at", "publishedAt", "publish_date", "publishing_date",
        "datePublished", "pubDate", "pub_date", "published", "created", "created_at",
        "webPublicationDate",
      })
  void aDateIsFoundUnderEachUsualNameAndHandedOnAsItIs(String name) throws RefusedException {
    Metadata metadata = metadata("{\"text\":\"a\",\"" + name + "\":\"4 de agosto de 2021\"}");
    assertThat(metadata.date()).contains("4 de agosto de 2021");
    assertThat(metadata.fields()).containsExactly("text=text", "date=" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1628071200                      | 2021-08-04T10:00:00Z",
        "1628071200000                   | 2021-08-04T10:00:00Z",
        "1628071200.5                    | 2021-08-04T10:00:00Z",
        "1.6280712E9                     | 2021-08-04T10:00:00Z",
        "\"1628071200\"                  | 2021-08-04T10:00:00Z",
        "-500000000                      | 1954-02-26T23:06:40Z",
        "{\"$date\":1628071200000}       | 2021-08-04T10:00:00Z",
        "{\"$date\":{\"$numberLong\":\"1628071200000\"}} | 2021-08-04T10:00:00Z",
        "{\"$date\":\"2021-08-04T10:00:00Z\"} | 2021-08-04T10:00:00Z",
        "20210804                        | 20210804",
        "20210804101500                  | 2021-08-04T10:15:00",
        "\"Wed, 04 Aug 2021 10:00:00 GMT\" | Wed, 04 Aug 2021 10:00:00 GMT",
        "[\"2021-08-04\"]                | 2021-08-04",
        "0                               | 0",
        "99999999999999999999            | 99999999999999999999",
      })
  void numbersSinceTheEpochBecomeIsoAndTheRestStays(String value, String date)
      throws RefusedException {
    assertThat(metadata("{\"text\":\"a\",\"date\":" + value + "}").date()).contains(date);
  }

  @Test
  void allThatIsKnownOfADocumentIsTakenInAFixedOrder() throws RefusedException {
    Metadata metadata =
        metadata(
            "{\"section\":\"Local\",\"source\":{\"id\":\"x\",\"name\":\"The Lamp\"},"
                + "\"authors\":[{\"name\":\"Ines Tarrow\"},{\"name\":\"Rado Kunst\"}],"
                + "\"lang\":\"en-GB\",\"date_download\":\"2021-08-05 01:00:00\","
                + "\"dateModified\":\"2021-08-05\",\"datePublished\":\"2021-08-04\","
                + "\"_id\":{\"$oid\":\"7\"},\"link\":\"https://lamp.example/1\","
                + "\"headline\":\"A ferry\",\"articleBody\":\"It rained.\"}");
    assertThat(metadata.title()).contains("A ferry");
    assertThat(metadata.url()).contains("https://lamp.example/1");
    assertThat(metadata.id()).contains("7");
    assertThat(metadata.date()).contains("2021-08-04");
    assertThat(metadata.modified()).contains("2021-08-05");
    assertThat(metadata.capture())
        .contains(Capture.at(LocalDate.of(2021, 8, 5).atTime(1, 0), Capture.Source.FIELD));
    assertThat(metadata.language()).contains("en-GB");
    assertThat(metadata.authors()).containsExactly("Ines Tarrow", "Rado Kunst");
    assertThat(metadata.publisher()).contains("The Lamp");
    assertThat(metadata.section()).contains("Local");
    assertThat(metadata.format()).contains("json");
    assertThat(metadata.fields())
        .containsExactly(
            "text=articleBody",
            "title=headline",
            "url=link",
            "id=_id.$oid",
            "date=datePublished",
            "modified=dateModified",
            "captured=date_download",
            "language=lang",
            "authors=authors.name",
            "publisher=source.name",
            "section=section");
  }

  @Test
  void aSourceIsThePaperOrTheAddressOfThePage() throws RefusedException {
    Metadata page =
        metadata(
            "{\"text\":\"a\",\"source\":\"https://lamp.example/1\","
                + "\"source-hostname\":\"lamp.example\"}");
    assertThat(page.url()).contains("https://lamp.example/1");
    assertThat(page.publisher()).contains("lamp.example");
    Metadata paper = metadata("{\"text\":\"a\",\"source\":\"The Lamp\"}");
    assertThat(paper.url()).isEmpty();
    assertThat(paper.publisher()).contains("The Lamp");
  }

  @Test
  void ofSeveralTextsThePreferredIsTakenWhateverTheirOrder() throws RefusedException {
    assertThat(parse("{\"content\":\"c\",\"raw_text\":\"r\",\"text\":\"t\"}").text())
        .isEqualTo("t");
    assertThat(parse("{\"content\":\"c\",\"text\":null}").text()).isEqualTo("c");
    assertThat(parse("{\"content\":\"c\",\"text\":\" \"}").text()).isEqualTo("c");
    assertThat(parse("{\"Text\":\"other\",\"text\":\"exact\"}").text()).isEqualTo("exact");
  }

  @Test
  void aListOfStringsIsParagraphs() throws RefusedException {
    assertThat(parse("{\"text\":[\"one\",null,\"two\"]}").text()).isEqualTo("one\n\ntwo");
    assertThat(
            parse(
                    "{\"body\":{\"summary\":[\"s\"],\"sections\":[{\"paragraphs\":[\"a\",\"b\"]},"
                        + "{\"paragraphs\":[\"c\"]}]}}")
                .text())
        .isEqualTo("a\n\nb\n\nc");
  }

  @Test
  void fieldsInsideOtherObjectsAreFoundWhereTheRecordHasNone() throws RefusedException {
    RecordFields hit =
        parse("{\"_id\":\"9\",\"_source\":{\"content\":\"c\",\"published_at\":\"2021-08-04\"}}");
    assertThat(hit.text()).isEqualTo("c");
    assertThat(hit.metadata().date()).contains("2021-08-04");
    RecordFields beside =
        parse("{\"text\":\"t\",\"metadata\":{\"date\":\"2021-08-04\",\"text\":\"no\"}}");
    assertThat(beside.text()).isEqualTo("t");
    assertThat(beside.metadata().fields()).containsExactly("text=text", "date=metadata.date");
  }

  @Test
  void whatTheUserNamesIsTakenAndNothingElseForItsRole() throws RefusedException {
    RecordFields fields =
        parse(
            "text=data.content, date=seen",
            "{\"text\":\"menu\",\"date\":\"2020-01-01\",\"title\":\"T\",\"seen\":\"2021-08-04\","
                + "\"data\":{\"content\":\"the article\"}}");
    assertThat(fields.text()).isEqualTo("the article");
    assertThat(fields.metadata().date()).contains("2021-08-04");
    assertThat(fields.metadata().title()).contains("T");
    assertThatThrownBy(() -> parse("text=data.content", "{\"text\":\"menu\"}"))
        .hasMessageContaining("no 'data.content'");
    assertThat(parse("text=a,text=b", "{\"b\":\"second\"}").text()).isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":5}",
        "{\"text\":[1]}",
        "{\"text\":true}",
        "{\"text\":{\"a\":\"b\"}}",
        "{\"text\":\"a\",\"title\":5}",
        "{\"text\":\"a\",\"date\":{\"day\":4}}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":[\"a\"],\"text\":[\"b\"]}",
        "{\"text\":\"a\",\"date\":\"2021-08-04\",\"date\":\"2021-08-05\"}",
        "{\"text\":\"a\"",
        "[{\"text\":\"a\"}]",
        "{\"text\":\"a\"} {}",
        "",
      })
  void aValueOfAWrongTypeOrAFieldThatIsThereTwiceRefusesTheRecord(String record) {
    assertThatThrownBy(() -> parse(record))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\",\"published\":true}",
        "{\"text\":\"a\",\"authors\":[5]}",
        "{\"text\":\"a\",\"author\":{\"id\":5}}",
        "{\"text\":\"a\",\"source\":{\"x\":1}}",
        "{\"text\":\"a\",\"summary\":\"s\",\"summary\":\"t\"}",
        "{\"text\":\"a\",\"language\":[\"en\"]}",
        "{\"text\":\"a\",\"guid\":\"no address\"}",
      })
  void aFieldThatNobodyAskedForRefusesNothing(String record) throws RefusedException {
    assertThat(parse(record).text()).isEqualTo("a");
  }

  @Test
  void aRecordWithoutTextNamesTheFieldThatCouldBeMeant() {
    String record = "{\"url\":\"u\",\"d\":{\"essay\":\"" + "A word. ".repeat(20) + "\"}}";
    assertThatThrownBy(() -> parse(record))
        .hasMessageContaining(
            "no 'text'; the longest text is in 'd.essay': add --fields=text=d.essay")
        .satisfies(
            e ->
                assertThat(MissingText.in(e.getMessage()))
                    .contains(new MissingText("text", java.util.Optional.of("d.essay"))));
    assertThatThrownBy(() -> parse("{\"a\":1}"))
        .satisfies(
            e ->
                assertThat(MissingText.in(e.getMessage()))
                    .contains(new MissingText("text", java.util.Optional.empty())));
    assertThat(MissingText.in("the value of 'text' is not a text: 5. Expected")).isEmpty();
  }

  @Test
  void marksAndNulsDoNotLeadOutOfTheRecord() {
    byte[] more = "\ufeff{\"text\":\"a\"} {\"text\":\"b\"}".getBytes(StandardCharsets.UTF_8);
    JsonRecordParser parser = new JsonRecordParser(FieldNames.of(""), "json");
    assertThat(parsed(parser, more, 0, 15)).isIn("a", "refused");
    byte[] nul = "\0{\"text\":\"a\"}\0\0".getBytes(StandardCharsets.UTF_8);
    assertThat(parsed(parser, nul, 0, nul.length)).isEqualTo("refused");
  }

  private static String parsed(JsonRecordParser parser, byte[] bytes, int start, int length) {
    try {
      return parser.parse(bytes, start, length).text();
    } catch (RefusedException e) {
      return "refused";
    }
  }

  @Test
  void aListOfMillionsOfElementsIsHeldOnce() throws RefusedException {
    String record =
        "{\"text\":["
            + "\"\",".repeat(2_000_000)
            + "\"end\"],\"authors\":["
            + "\"x\",".repeat(100_000)
            + "\"y\"]}";
    RecordFields fields = parse(record);
    assertThat(fields.text().strip()).isEqualTo("end");
    assertThat(fields.metadata().authors()).hasSize(100);
  }

  @Test
  void anEmptyOptionIsRefusedWithAMessage() {
    for (String option : List.of("text", "body=text", "text=", "text=a,,date=b")) {
      assertThatThrownBy(() -> FieldNames.of(option))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Expected pairs such as text=data.content");
    }
    assertThat(FieldNames.of(" date=b , text=a").option()).isEqualTo("text=a,date=b");
  }
}
