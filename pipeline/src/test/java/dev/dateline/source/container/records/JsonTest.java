package dev.dateline.source.container.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.source.FileHead;
import dev.dateline.source.Inputs;
import dev.dateline.source.Limits;
import dev.dateline.source.read.ContainerFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String ONE = "{\"text\":\"one\"}";
  private static final String TWO = "{\"text\":\"two\"}";

  @TempDir Path folder;

  private List<Outcome<SourceText>> read(String name, String text) {
    return Inputs.read(Inputs.write(folder, name, text));
  }

  /** Number, offset, and text or reason of each document. */
  private static List<String> told(List<Outcome<SourceText>> documents) {
    return documents.stream()
        .map(
            document -> {
              if (document instanceof Outcome.Kept<SourceText> kept) {
                SourceText text = kept.value();
                return text.origin().part() + " " + text.origin().offset() + " " + text.text();
              }
              Rejection refusal = Inputs.refused(document);
              return refusal.origin().part()
                  + " "
                  + refusal.origin().offset()
                  + " "
                  + refusal.reason();
            })
        .toList();
  }

  private List<String> told(String name, String text) {
    return told(read(name, text));
  }

  @Test
  void everyShapeGivesItsRecords() {
    assertThat(told("a.json", "[" + ONE + "," + TWO + "]")).containsExactly("1 1 one", "2 16 two");
    assertThat(told("b.json", ONE + TWO)).containsExactly("1 0 one", "2 14 two");
    assertThat(told("c.json", "[\n  " + ONE + ",\n  " + TWO + "\n]\n"))
        .containsExactly("1 4 one", "2 22 two");
    assertThat(told("d.json", "{\n \"text\": \"one\"\n}\n{\n \"text\": \"two\"\n}\n"))
        .containsExactly("1 0 one", "2 19 two");
    assertThat(told("e.json", "{\"status\":\"ok\",\"articles\":[" + ONE + "," + TWO + "],\"n\":2}"))
        .containsExactly("1 27 one", "2 42 two");
    assertThat(told("f.json", "{\"hits\":{\"total\":2,\"hits\":[{\"_source\":" + ONE + "}]}}"))
        .containsExactly("1 27 one");
    assertThat(told("g.json", "\ufeff" + ONE)).containsExactly("1 3 one");
    assertThat(told("h.json", "\u001e" + ONE + "\n\u001e" + TWO + "\n"))
        .containsExactly("1 1 one", "2 17 two");
    assertThat(
            told(
                "i.json",
                "{\"data\":[" + ONE + "],\"more\":{\"items\":[1]},\"news\":[" + TWO + "]}"))
        .containsExactly("1 9 one", "2 54 two");
    assertThat(told("j.json", "{\"items\":[{\"a\":1}],\"text\":\"a record with a list\"}"))
        .containsExactly("1 0 a record with a list");
    assertThat(told("k.json", "[]")).isEmpty();
  }

  @Test
  void aPrettyPrintedRecordHasTheHashOfItsBytes() {
    String record = "{\n \"text\": \"one\"\n}";
    SourceText text = Inputs.kept(Inputs.only(read("a.json", "[" + record + "]")));
    assertThat(text.rawHash()).isEqualTo(Sha256.of(record));
    assertThat(text.metadata().format()).contains("json");
  }

  @Test
  void linesAreReadAsLinesWhateverTheName() {
    for (String name : List.of("a.json", "a.txt", "a", "a.jsonl")) {
      List<Outcome<SourceText>> documents = read(name, ONE + "\n\n" + TWO + "\nbroken\n");
      assertThat(told(documents)).containsExactly("1 0 one", "3 16 two", "4 31 BAD_RECORD");
      assertThat(Inputs.kept(documents.get(0)).metadata().format()).contains("jsonl");
    }
  }

  @Test
  void aFileNamedLinesThatHoldsAnArrayIsReadAsOne() {
    assertThat(told("a.jsonl", "[" + ONE + "," + TWO + "]")).hasSize(2).doesNotContain("1 0 one");
    assertThat(told("b.jsonl", "[\n" + ONE + ",\n" + TWO + "\n]")).hasSize(2);
    assertThat(told("c.jsonl", "{\n\"text\":\"one\"\n}\n")).containsExactly("1 0 one");
  }

  @ParameterizedTest
  @CsvSource({
    "a.json, '{\"a\":1}', true",
    "a.txt, '{\"a\":1}', true",
    "a, ' [ {\"a\":1}]', true",
    "a.json, '[1,2]', true",
    "a.json, 'It rained.', false",
    "a.txt, '[Note] It rained.', false",
    "a.txt, '{It rained}', false",
    "a.txt, '[\"It rained,\" he said]', false",
    "a.md, '{\"title\":\"A\"} It rained.', false",
    "a.txt, '{\"title\":\"A\"} It rained.', false",
    "a.md, '{\"title\":\"A\"', false",
    "a.md, '{\"title\":\"A\"}', true",
  })
  void jsonIsRecognisedByItsStart(String name, String text, boolean json) throws IOException {
    Path file = Inputs.write(folder, name, text);
    assertThat(ContainerFormats.of(FileHead.stored(Inputs.listed(file))) instanceof Json)
        .isEqualTo(json);
  }

  @Test
  void aBrokenRecordIsARefusalOfItsOwn() {
    String array = "[\n{\"text\":\"one\"},\n{\"text\":\"bro\n},\n{\"text\":\"three\"}\n]";
    assertThat(told("a.json", array)).containsExactly("1 2 one", "2 18 BAD_RECORD", "3 34 three");
    String pretty =
        "[\n  {\n    \"text\": \"one\"\n  },\n  {\n    \"text\": \"bro\n    \"x\": {\n"
            + "      \"text\": \"inner\"\n    }\n  },\n  {\n    \"text\": \"three\"\n  }\n]";
    assertThat(told("b.json", pretty)).hasSize(3).element(2).asString().endsWith("three");
    String open = "[\n{\"text\":\"one\"},\n{\"text\":\"two\",\n{\"text\":\"three\"}\n]";
    assertThat(told("c.json", open)).containsExactly("1 2 one", "2 18 BAD_RECORD", "3 33 three");
    assertThat(told("d.json", "[" + ONE + ",5,\"x\",null," + TWO + "]"))
        .containsExactly("1 1 one", "2 16 BAD_RECORD", "3 27 two");
  }

  @Test
  void aFileThatIsCutShortGivesItsCompleteRecordsAndARefusal() {
    String array = "[" + ONE + "," + TWO + "]";
    for (int cut = array.indexOf("two"); cut < array.length() - 2; cut++) {
      assertThat(told("a" + cut + ".json", array.substring(0, cut)))
          .containsExactly("1 1 one", "2 16 BAD_RECORD");
    }
    String wrapped = "{\"articles\":[" + ONE + ",{\"text\":\"tw";
    assertThat(told("w.json", wrapped)).containsExactly("1 13 one", "2 28 BAD_RECORD");
  }

  @Test
  void manyRecordsThatNeverEndAreReadOnce() {
    String line = "{\"text\":\"a\",\"b\":[\n";
    List<String> told = told("a.json", "[\n" + line.repeat(200_000) + ONE);
    assertThat(told).hasSize(200_001);
    assertThat(told.subList(0, 200_000)).allMatch(document -> document.endsWith("BAD_RECORD"));
  }

  @Test
  void deepNestingBreaksNothing() {
    String deep = "{\"a\":".repeat(500_000);
    assertThat(told("a.json", "[" + deep)).hasSize(1);
    assertThat(told("b.json", "[{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}," + ONE + "]"))
        .hasSize(2)
        .element(1)
        .asString()
        .endsWith("one");
  }

  @Test
  void aRecordOverTheLimitIsRefusedAndTheNextOneIsRead() {
    String huge = "{\"text\":\"" + "x".repeat(Limits.DOCUMENT_BYTES) + "\"}";
    assertThat(told("a.json", "[" + huge + "," + ONE + "]"))
        .containsExactly("1 1 TOO_LARGE", "2 " + (huge.length() + 2) + " one");
  }

  @Test
  void anObjectAroundRecordsMayBeOfAnySize() {
    String record = "{\"text\":\"" + "x".repeat(1000) + "\"},\n";
    String records = record.repeat(2 * Limits.DOCUMENT_BYTES / record.length());
    List<String> told = told("a.json", "{\"n\":1,\"articles\":[" + records + ONE + "]}");
    assertThat(told).hasSize(2 * Limits.DOCUMENT_BYTES / record.length() + 1);
    assertThat(told.get(told.size() - 1)).endsWith("one");
    assertThat(told).noneMatch(document -> document.contains("BAD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE"})
  void wideJsonIsRefusedAltogether(String charset) throws IOException {
    Path file = folder.resolve("a.json");
    Files.write(file, ("[" + ONE + "]").getBytes(charset));
    assertThat(Inputs.refusal(file).reason()).isEqualTo(Reason.UNDECODABLE);
  }

  @Test
  void compressedAndSplitJsonGivesTheSame() {
    String array =
        IntStream.range(0, 120_000)
            .mapToObj(i -> "{\"text\":\"document " + i + ", " + "and more ".repeat(4) + "\"}")
            .collect(Collectors.joining(",\n", "[", "]"));
    Path plain = Inputs.write(folder, "a.json", array);
    Path packed =
        Inputs.write(folder, "b.json.gz", Inputs.gzip(array.getBytes(StandardCharsets.UTF_8)));
    List<String> told = told(Inputs.read(plain));
    assertThat(told).hasSize(120_000).isEqualTo(told(Inputs.read(packed)));
  }
}
