package dev.dateline.source.container.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Flag;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.Limits;
import dev.dateline.source.container.ReadSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  @TempDir Path folder;

  private List<Outcome<SourceText>> lines(String... lines) {
    return Inputs.read(Inputs.write(folder, "a.jsonl", String.join("\n", lines)));
  }

  private SourceText record(String line) {
    return Inputs.kept(Inputs.only(lines(line)));
  }

  private Rejection refusal(String line) {
    List<Outcome<SourceText>> three = lines("{\"text\":\"before\"}", line, "{\"text\":\"after\"}");
    assertThat(three).hasSize(3);
    assertThat(Inputs.kept(three.get(0)).text()).isEqualTo("before");
    assertThat(Inputs.kept(three.get(2)).text()).isEqualTo("after");
    Rejection rejection = Inputs.refused(three.get(1));
    assertThat(rejection.origin().part()).isEqualTo(2);
    assertThat(rejection.origin().offset()).isEqualTo(18);
    return rejection;
  }

  @Test
  void aLineIsADocumentWithItsMetadata() {
    SourceText text =
        record(
            "{\"id\":7,\"url\":\"https://a.example/b\",\"title\":\"T\",\"date\":\"2021-08-04\","
                + "\"text\":\"caf\u00e9 \\u00e9\\n\",\"other\":{\"text\":[1,{}]}}");
    assertThat(text.text()).isEqualTo("caf\u00e9 \u00e9\n");
    assertThat(text.metadata().id()).contains("7");
    assertThat(text.metadata().url()).contains("https://a.example/b");
    assertThat(text.metadata().title()).contains("T");
    assertThat(text.metadata().date()).contains("2021-08-04");
    assertThat(text.origin().part()).isEqualTo(1);
  }

  @Test
  void nullIsNone() {
    assertThat(record("{\"text\":\"a\",\"title\":null}").metadata().title()).isEmpty();
  }

  @ParameterizedTest(name = "{0} signs")
  @ValueSource(ints = {1, 4_000, 8_170, 8_192, 20_000, 200_000})
  void aLineWithAByteOrderMarkIsReadToItsOwnEnd(int signs) {
    for (String sign : List.of("a", "\u00e9", "\u540d")) {
      String marked = "\ufeff{\"text\":\"" + sign.repeat(signs) + "\"}";
      String lines = "{\"text\":\"before\"}\n" + marked + "\n{\"text\":\"after\"}\n";

      List<SourceText> texts =
          Inputs.read(Inputs.write(folder, "marks.jsonl", lines)).stream()
              .map(Inputs::kept)
              .toList();

      assertThat(texts)
          .extracting(SourceText::text)
          .containsExactly("before", sign.repeat(signs), "after");
    }
  }

  @Test
  void linesAreNumberedFromOneAndBlankOnesCount() {
    byte[] bytes =
        Inputs.utf8(
            "\ufeff{\"text\":\"one\"}\r\n\r\n \t\n{\"text\":\"four\"}\n\n{\"text\":\"six\"}");
    List<SourceText> texts =
        Inputs.read(Inputs.write(folder, "a.ndjson", bytes)).stream().map(Inputs::kept).toList();
    assertThat(texts).extracting(text -> text.origin().part()).containsExactly(1L, 4L, 6L);
    assertThat(texts).extracting(text -> text.origin().offset()).containsExactly(3L, 24L, 41L);
    assertThat(texts).extracting(SourceText::text).containsExactly("one", "four", "six");
    assertThat(texts.get(0).rawHash()).isEqualTo(Sha256.of(Inputs.utf8("{\"text\":\"one\"}"), 14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\"",
        "{\"text\":\"a",
        "{text:\"a\"}",
        "{\"text\":\"a\"} x",
        "{\"text\":\"a\"}{\"text\":\"b\"}",
        "[\"a\"]",
        "\"a\"",
        "null",
        "nonsense",
        "{}",
        "{\"summary\":\"a\"}",
        "{\"text\":null}",
        "{\"text\":5}",
        "{\"text\":[\"a\",1]}",
        "{\"text\":{\"text\":\"a\"}}",
        "{\"text\":\"a\",\"title\":5}",
        "{\"text\":\"a\",\"url\":true}",
        "{\"text\":\"a\",\"date\":{}}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\",\"id\":1,\"id\":1}",
        "{\"text\":\"\\x\"}",
        "{\"text\":\"tab\tinside\"}",
        "{\"text\":NaN}",
        "<html>",
      })
  void aBrokenLineIsARefusalOfThatLineOnly(String line) {
    Rejection rejection = refusal(line);
    assertThat(rejection.reason()).isEqualTo(Reason.BAD_RECORD);
    assertThat(rejection.evidence()).isEqualTo(line);
    assertThat(rejection.rawHash()).isPresent();
    assertThat(rejection.detail()).contains("Expected").doesNotContain("Source:");
  }

  @Test
  void deepNestingIsARefusal() {
    String deep = "[".repeat(100_000);
    assertThat(refusal("{\"x\":" + deep + ",\"text\":\"a\"}").reason())
        .isEqualTo(Reason.BAD_RECORD);
    String wellFormed = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(refusal("{\"x\":" + wellFormed + ",\"text\":\"a\"}").reason())
        .isEqualTo(Reason.BAD_RECORD);
  }

  @Test
  void aHugeNumberOrKeyBreaksNothing() {
    assertThat(refusal("{\"id\":" + "9".repeat(100_000) + ",\"text\":\"a\"}").reason())
        .isEqualTo(Reason.BAD_RECORD);
    assertThat(record("{\"" + "k".repeat(1_000_000) + "\":1,\"text\":\"a\"}").text())
        .isEqualTo("a");
    assertThat(record("{\"n\":1e999999999,\"text\":\"a\"}").text()).isEqualTo("a");
  }

  @Test
  void aLineOverTheLimitIsRefusedAndPassedOver() {
    String huge = "{\"text\":\"" + "x".repeat(Limits.DOCUMENT_BYTES) + "\"}";
    Rejection rejection = refusal(huge);
    assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(rejection.evidence()).startsWith("{\"text\":\"xxx").hasSize(500);
  }

  @Test
  void halvesOfPairsAreReplacedAndFlagged() {
    SourceText text = record("{\"text\":\"a\\ud800b\\ud83d\\ude00\\udc00\",\"title\":\"\\udfff\"}");
    assertThat(text.text()).isEqualTo("a\ufffdb\ud83d\ude00\ufffd");
    assertThat(text.metadata().title()).contains("\ufffd");
    assertThat(text.decoding().replaced()).isEqualTo(2);
    assertThat(text.flags()).containsExactly(Flag.REPLACED_BYTES);
  }

  @Test
  void aTextOfNothingIsEmpty() {
    assertThat(refusal("{\"text\":\"\"}").reason()).isEqualTo(Reason.EMPTY);
    assertThat(refusal("{\"text\":\" \\u200b\\n\"}").reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aLineInAnOldCharsetIsDecodedLikeAFile() {
    byte[] line =
        "{\"text\":\"Der Bürgermeister eröffnete die neue Brücke über den Fluß.\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    SourceText text = Inputs.text(Inputs.write(folder, "a.jsonl", line));
    assertThat(text.text()).isEqualTo("Der Bürgermeister eröffnete die neue Brücke über den Fluß.");
    assertThat(text.decoding().charset()).isEqualTo("windows-1252");
  }

  @Test
  void theOptionGivesTheCharsetOfLinesThatAreNotUtf8() {
    byte[] line = "{\"text\":\"мост\"}".getBytes(Charset.forName("KOI8-R"));
    ReadSettings koi8 = ReadSettings.in("KOI8-R");
    Path file = Inputs.write(folder, "a.jsonl", line);
    assertThat(Inputs.kept(Inputs.only(Inputs.read(koi8, file))).text()).isEqualTo("мост");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void aWideContainerIsRefusedAltogether(String charset) {
    byte[] bytes = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n".getBytes(Charset.forName(charset));
    Rejection rejection = Inputs.refusal(Inputs.write(folder, "a.jsonl", bytes));
    assertThat(rejection.reason()).isEqualTo(Reason.UNDECODABLE);
    assertThat(rejection.origin().part()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void aLineInAWideCharsetIsARefusalAndItsNeighboursAreRead(String charset) {
    for (String start : List.of("\ufeff{", "{", "\ufeff{\"title\":\"\u043c\u043e\u0441\u0442\",")) {
      String wide = start + "\"text\":\"\u043c\u043e\u0441\u0442 wide\"}";
      byte[] line = wide.getBytes(Charset.forName(charset));
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      lines.writeBytes(Inputs.utf8("{\"text\":\"a\"}\n"));
      lines.writeBytes(line);
      lines.writeBytes(Inputs.utf8("\n{\"text\":\"b\"}\n"));

      List<Outcome<SourceText>> read =
          Inputs.read(Inputs.write(folder, "a.jsonl", lines.toByteArray()));

      assertThat(Inputs.kept(read.get(0)).text()).isEqualTo("a");
      assertThat(read.subList(1, read.size() - 1))
          .isNotEmpty()
          .allMatch(Outcome.Rejected.class::isInstance);
      assertThat(Inputs.kept(read.get(read.size() - 1)).text()).isEqualTo("b");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":NaN}",
        "{\"text\":\"a\",\"x\":Infinity}",
        "\u0000{\"text\":\"a\"}",
      })
  void aFaultIsReportedWithoutTheTermsOfALibrary(String line) {
    assertThat(faultOf(line))
        .startsWith("the record is not JSON")
        .doesNotContain("JsonReadFeature");
    assertThat(faultOf(line)).doesNotContain("\u2269");
  }

  @Test
  void aLimitIsReportedWithoutTheTermsOfALibrary() {
    String deep = "{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
    assertThat(faultOf(deep)).contains("1000").doesNotContain("`");
    assertThat(faultOf("{\"x\":" + "9".repeat(5000) + "}")).contains("1000").doesNotContain("`");
  }

  @Test
  void aTextInABinaryFormatIsRefusedLikeAFile() {
    Rejection refusal =
        Inputs.refused(
            Inputs.only(
                Inputs.read(
                    Inputs.write(folder, "a.jsonl", "{\"text\":\"%PDF-1.4\\n1 0 obj\"}\n"))));
    assertThat(refusal.reason()).isEqualTo(Reason.BINARY);
    assertThat(refusal.origin().part()).isEqualTo(1);
  }

  private String faultOf(String line) {
    Path file = Inputs.write(folder, "fault.jsonl", "{\"text\":\"a\"}\n" + line + "\n");
    return Inputs.refused(Inputs.read(file).get(1)).detail();
  }

  @Test
  void linesMayEndWithACarriageReturnAlone() {
    for (int signs : new int[] {10, 5_000}) {
      String lines =
          "{\"text\":\"" + "a".repeat(signs) + "\"}\r{\"text\":\"b\"}\r\r{\"text\":\"c\"}\r";
      for (Path file :
          List.of(
              Inputs.write(folder, "returns.jsonl", lines),
              Inputs.write(folder, "returns.jsonl.gz", Inputs.gzip(Inputs.utf8(lines))))) {
        assertThat(Inputs.read(file).stream().map(Inputs::kept))
            .extracting(SourceText::text)
            .containsExactly("a".repeat(signs), "b", "c");
      }
    }
  }

  @Test
  void aZipNamedLikeAContainerIsOneRefusal() {
    assertThat(Inputs.refusal(Inputs.write(folder, "a.jsonl", "PK\u0003\u0004\n\n\n")).reason())
        .isEqualTo(Reason.BINARY);
  }

  @Test
  void anEmptyContainerHoldsNoDocuments() {
    assertThat(lines("")).isEmpty();
    assertThat(lines("", "\n")).isEmpty();
  }

  @Test
  void compressedContainersGiveTheSameDocuments() {
    byte[] bytes = Inputs.utf8("{\"text\":\"one\"}\nbroken\n{\"text\":\"three\"}\n");
    Path plain = Inputs.write(folder, "a.jsonl", bytes);
    for (Path packed :
        List.of(
            Inputs.write(folder, "b.jsonl.gz", Inputs.gzip(bytes)),
            Inputs.write(folder, "c.JSONL.BZ2", Inputs.bzip2(bytes)),
            Inputs.write(folder, "d.ndjson.zst", Inputs.zstd(bytes)),
            Inputs.write(folder, "e.jsonl", Inputs.gzip(bytes)))) {
      assertThat(summary(Inputs.read(packed))).isEqualTo(summary(Inputs.read(plain))).hasSize(3);
    }
  }

  @Test
  void nothingOfADamagedContainerIsHandedOver() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("{\"text\":\"document ").append(i).append("\"}\n");
    }
    byte[] whole = Inputs.gzip(Inputs.utf8(text.toString()));
    Path cut = Inputs.write(folder, "a.jsonl.gz", Arrays.copyOf(whole, whole.length - 4));
    assertThat(Inputs.refusal(cut).reason()).isEqualTo(Reason.BAD_COMPRESSION);
  }

  /** Part, offset, hash and what came of each document. */
  private static List<String> summary(List<Outcome<SourceText>> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome instanceof Outcome.Kept<SourceText> kept
                    ? kept.value().origin().part()
                        + " "
                        + kept.value().origin().offset()
                        + " "
                        + kept.value().rawHash()
                        + kept.value().text()
                    : Inputs.refused(outcome).origin().part()
                        + " "
                        + Inputs.refused(outcome).origin().offset()
                        + Inputs.refused(outcome).reason())
        .toList();
  }
}
