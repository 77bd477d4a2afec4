package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over records as scrapers and exports write them. */
@Timeout(300)
class RecordsRunTest {

  private static final String DAY = "2021-08-04";

  @TempDir private Path folder;

  /** A story of its own for each record, so that none is a copy. */
  private static String story(String place) {
    return "The council of "
        + place
        + " will repair the old lighthouse before winter, its keeper, Mara Oldfield, said. The lamp"
        + " has been dark for three weeks, and the boats keep to the harbour after sunset. The work"
        + " costs forty thousand crowns, which the town pays from its savings.";
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static String record(String text, String date) {
    return "{" + text + "," + date + "}\n";
  }

  private void record(String name, String textField, String date) throws IOException {
    write(name, record("\"" + textField + "\":\"" + story(name) + "\"", date));
  }

  /** File and number, with table, date, format, and the fields that were taken or the reason. */
  private List<String> rows(PublishedRun run) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (Table table : List.of(Table.ARTICLES, Table.UNDATED, Table.DUPLICATES, Table.REJECTED)) {
      for (ObjectNode row : run.rows(table)) {
        String uri = row.get("source_uri").asText();
        String part = row.path("source_part").isNumber() ? "#" + row.get("source_part") : "";
        List<String> fields = new ArrayList<>();
        row.path("metadata_fields").forEach(field -> fields.add(field.asText()));
        rows.put(
            uri.substring(uri.lastIndexOf('/') + 1) + part,
            table == Table.REJECTED
                ? row.get("reason").asText()
                : text(row.path("date_published"))
                    + " "
                    + text(row.path("format"))
                    + " "
                    + String.join(" ", fields));
      }
    }
    return rows.entrySet().stream().map(row -> row.getKey() + ": " + row.getValue()).toList();
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? "undated" : value.asText();
  }

  @Test
  void everyWayToNameAndDateATextIsRead() throws IOException {
    record("a1.jsonl", "text", "\"date\":\"2021-08-04\"");
    record("a2.jsonl", "text", "\"date\":\"Wed, 04 Aug 2021 23:30:00 -0500\"");
    record("b1.jsonl", "content", "\"publishedAt\":\"2021-08-04T10:00:00Z\"");
    record("b2.jsonl", "maintext", "\"date_publish\":\"2021-08-04 10:00:00\"");
    record("b3.jsonl", "body", "\"published\":\"Wed, 04 Aug 2021 10:00:00 GMT\"");
    record("b4.jsonl", "article_text", "\"publish_date\":\"2021-08-04\"");
    record("b5.jsonl", "full_text", "\"pub_date\":\"2021-08-04\"");
    record("b6.jsonl", "plaintext", "\"publishing_date\":\"2021-08-04 10:00:00+02:00\"");
    record("b7.jsonl", "summary", "\"updated\":\"2021-08-04T10:00:00Z\"");
    record("c1.jsonl", "text", "\"published_at\":\"2021-08-04T10:00:00Z\"");
    record("d1.jsonl", "text", "\"date\":1628071200");
    record("d2.jsonl", "text", "\"date\":1628071200000");
    record("d3.jsonl", "text", "\"date\":{\"$date\":1628071200000}");
    write(
        "e1.jsonl",
        record("\"text\":[\"" + story("e1") + "\",\"More.\"]", "\"date\":\"" + DAY + "\""));
    write(
        "f1.jsonl",
        record("\"text\":\"" + story("f1") + "\"", "\"date\":\"05/12/2017\"")
            + record("\"text\":\"" + story("f2") + "\"", "\"date\":\"23/12/2017\""));
    write(
        "g1.json",
        "{\n \"date\": \"2021-08-04\",\n \"title\": \"A\",\n \"content\": \""
            + story("g1")
            + "\"\n}\n");
    write(
        "g2.jsonl",
        "["
            + record("\"text\":\"" + story("g2") + "\"", "\"date\":\"" + DAY + "\"")
            + ","
            + record("\"text\":\"" + story("g3") + "\"", "\"date\":\"2021-08-05\"")
            + "]");
    write(
        "h1.csv",
        "id,date,title,text\n1,2021-08-04,\"A \"\"B\"\"\",\""
            + story("h1")
            + "\"\n2,2021-08-05,C,\"open\n3,2021-08-05,C,\""
            + story("h3")
            + "\"\n");
    write("h2.csv", "id,price\n1,2\n");
    write(
        "h3.txt", "url\tcontent\tpublished\nhttps://a.example/\t" + story("h4") + "\t2021-08-04\n");

    PublishedRun run =
        PublishedRun.into(folder.resolve("out"), List.of("--input=" + folder.resolve("in")));

    assertThat(rows(run))
        .containsExactly(
            "a1.jsonl#1: 2021-08-04 jsonl text=text date=date",
            "a2.jsonl#1: 2021-08-04 jsonl text=text date=date",
            "b1.jsonl#1: 2021-08-04 jsonl text=content date=publishedAt",
            "b2.jsonl#1: 2021-08-04 jsonl text=maintext date=date_publish",
            "b3.jsonl#1: 2021-08-04 jsonl text=body date=published",
            "b4.jsonl#1: 2021-08-04 jsonl text=article_text date=publish_date",
            "b5.jsonl#1: 2021-08-04 jsonl text=full_text date=pub_date",
            "b6.jsonl#1: 2021-08-04 jsonl text=plaintext date=publishing_date",
            "b7.jsonl#1: BAD_RECORD",
            "c1.jsonl#1: 2021-08-04 jsonl text=text date=published_at",
            "d1.jsonl#1: 2021-08-04 jsonl text=text date=date",
            "d2.jsonl#1: 2021-08-04 jsonl text=text date=date",
            "d3.jsonl#1: 2021-08-04 jsonl text=text date=date.$date",
            "e1.jsonl#1: 2021-08-04 jsonl text=text date=date",
            "f1.jsonl#1: 2017-12-05 jsonl text=text date=date",
            "f1.jsonl#2: 2017-12-23 jsonl text=text date=date",
            "g1.json#1: 2021-08-04 json text=content title=title date=date",
            "g2.jsonl#1: 2021-08-04 json text=text date=date",
            "g2.jsonl#2: 2021-08-05 json text=text date=date",
            "h1.csv#1: 2021-08-04 csv text=text title=title id=id date=date",
            "h1.csv#2: BAD_RECORD",
            "h1.csv#3: 2021-08-05 csv text=text title=title id=id date=date",
            "h2.csv: UNSUPPORTED_FORMAT",
            "h3.txt#1: 2021-08-04 tsv text=content url=url date=published");
    assertThat(run.manifest().books().balances()).isTrue();
  }

  private CommandResult run(String name, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + folder.resolve("in"),
                "--output=" + folder.resolve("out"),
                "--run=" + name));
    line.addAll(List.of(more));
    return CommandResult.of(Dateline::run, line);
  }

  @Test
  void recordsWithoutTextAreHeldBackAndTheLikelyFieldIsNamed() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 258; i++) {
      lines.append(record("\"essay\":\"" + story("place " + i) + "\"", "\"date\":\"" + DAY + "\""));
    }
    write("a.jsonl", lines.toString());

    CommandResult result = run("one");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.error())
        .contains(
            "no 'text' in 258 of 258 records; the longest text is in 'essay': add"
                + " --fields=text=essay")
        .contains("none of 258 documents became an article or is a copy of one");
    assertThat(Files.exists(folder.resolve("out/data/run=one"))).isFalse();

    assertThat(run("one", "--fields=text=essay").error()).contains("--fields was 'not set'");
    CommandResult named = run("two", "--fields=text=essay");
    assertThat(named.code()).as(named.error()).isZero();
    CommandResult again = run("two", "--fields=text=essay");
    assertThat(again.output()).contains("is published already");
    CommandResult inspected =
        CommandResult.of(
            Dateline::run,
            List.of("inspect", "--json", "--fields=text=essay", folder.resolve("in").toString()));
    assertThat(inspected.output().lines()).hasSize(258).allMatch(line -> line.contains("ARTICLE"));
  }

  @Test
  void anOptionThatNamesNoFieldIsAnErrorOfUse() throws IOException {
    write("a.txt", story("a"));
    CommandResult result = run("one", "--fields=body=text");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("--fields has 'body=text'. Expected pairs such as");
  }

  @Test
  void aDividedContainerGivesTheRowsOfThePackedOne() throws IOException {
    StringBuilder table = new StringBuilder("id;date;text\r\n");
    StringBuilder array = new StringBuilder("[\n");
    for (int i = 0; i < 1_600; i++) {
      String story = story("place " + i) + " \u00dcber " + "x".repeat(3_000 + i % 300);
      table.append(i).append(";05/12/2017;\"").append(story).append("\r\n\"\"yes\"\"\"\r\n");
      array
          .append(i == 0 ? "" : ",\n")
          .append(record("\"date\":\"12/05/2017\"", "\"text\":\"" + story + "\"").strip());
    }
    table.append("x;23/12/2017;").append(story("last")).append("\r\n");
    array
        .append(",\n")
        .append(record("\"date\":\"12/23/2017\"", "\"text\":\"" + story("end") + "\""))
        .append("]");
    for (Map.Entry<String, String> file :
        Map.of("a.csv", table.toString(), "a.json", array.toString()).entrySet()) {
      Path split = Files.createDirectories(folder.resolve("split/" + file.getKey()));
      Path packed = Files.createDirectories(folder.resolve("packed/" + file.getKey()));
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      Files.write(split.resolve(file.getKey()), bytes);
      Files.write(packed.resolve(file.getKey() + ".gz"), dev.dateline.source.Inputs.gzip(bytes));
      assertThat(facts(split)).isEqualTo(facts(packed)).hasSize(1_601);
    }
  }

  private static List<String> facts(Path input) throws IOException {
    PublishedRun run =
        PublishedRun.into(
            input.resolveSibling("out-" + input.getFileName()), List.of("--input=" + input));
    List<String> facts = new ArrayList<>();
    for (ObjectNode row : run.rows(Table.ARTICLES)) {
      facts.add(
          row.get("source_part")
              + " "
              + row.get("source_offset")
              + " "
              + row.get("raw_hash")
              + " "
              + row.get("content_hash")
              + " "
              + row.get("date_published")
              + row.get("metadata_fields"));
    }
    facts.sort(null);
    return facts;
  }
}
