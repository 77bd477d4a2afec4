package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.article.PassedOver;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.source.Inputs;
import dev.dateline.source.container.warc.Archives;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each format that people have, in one whole run. */
@Timeout(300)
class FormatsRunTest {

  private static final String NEWS =
      " The boat sails four times a day, and the council pays a third of each ticket. Nobody had"
          + " expected so many passengers in the first week, said the harbour master, Mara"
          + " Oldfield.";

  @TempDir private Path folder;

  /**
   * A file.
   *
   * @param name its name
   * @param latin its bytes as characters of the same number
   * @param rows what its documents become, in order: of an article its format, day and headline; of
   *     a refused one the reason and words of the message; nothing of a file that is passed over
   */
  private record Case(String name, String latin, List<String> rows) {

    static Case of(String name, String content, String... rows) {
      return of(name, Inputs.utf8(content), rows);
    }

    static Case of(String name, byte[] content, String... rows) {
      return binary(name, new String(content, StandardCharsets.ISO_8859_1), rows);
    }

    static Case binary(String name, String latin, String... rows) {
      return new Case(name, latin, List.of(rows));
    }

    byte[] content() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** A story of its own for each place, so that none is a copy. */
  private static String story(String place) {
    return "The town of " + place + " has a second ferry since this morning." + NEWS;
  }

  private static String record(String place, String date) {
    return "{\"title\": \"Ferry for "
        + place
        + "\", \"date\": \""
        + date
        + "\", \"text\": \""
        + story(place)
        + "\"}";
  }

  private static Stream<Case> texts() {
    return Stream.of(
        Case.of(
            "plain.txt",
            "date 2021-08-04\nFerry for Alden\n\n" + story("Alden"),
            "text 2021-08-04 Ferry for Alden"),
        Case.of(
            "wire.txt",
            """
            date 2021-08-04
            FERRY FOR BARROW

            The town of Barrow has a second ferry since this
            morning, and the queues at its quay are shorter than at
            any time in the last two years, the council said.

            The boat sails four times a day, and the council pays a
            third of each ticket. Nobody had expected so many pas-
            sengers in the first week, the harbour master said.
            """,
            "text 2021-08-04 FERRY FOR BARROW UNWRAPPED"),
        Case.of(
            "yaml.md",
            "---\ntitle: \"Ferry for Carlow\"\ndate: \"2021-08-04\"\n---\n\n" + story("Carlow"),
            "text 2021-08-04 Ferry for Carlow"),
        Case.of(
            "toml.md",
            "+++\ntitle = \"Ferry for Denby\"\ndate = 2021-08-04T10:00:00Z\n+++\n" + story("Denby"),
            "text 2021-08-04 Ferry for Denby"),
        Case.of(
            "json-head.md",
            "{\n  \"title\": \"Ferry for Elmore\",\n  \"date\": \"2021-08-04\"\n}\n\n"
                + story("Elmore"),
            "text 2021-08-04 Ferry for Elmore"),
        Case.of(
            "mail.eml",
            "From: Mara Oldfield <mara@paper.example>\nTo: desk@paper.example\n"
                + "Subject: Ferry for Farley\nDate: Wed, 04 Aug 2021 10:00:00 +0000\n\n"
                + story("Farley"),
            "text 2021-08-04 Ferry for Farley"),
        Case.of(
            "usenet.txt",
            "Path: paper.example!mara\nFrom: mara@paper.example (Mara Oldfield)\n"
                + "Newsgroups: town.quay\nSubject: Ferry for Garth\n"
                + "Message-ID: <7@paper.example>\nDate: 5 Apr 1993 17:01:12 GMT\nLines: 2\n\n"
                + story("Garth"),
            "text 1993-04-05 Ferry for Garth"),
        Case.of(
            "labels.txt",
            "Title: Ferry for Holme\nAuthor: Mara Oldfield\nDate: 4 August 2021\n"
                + "URL: https://paper.example/holme\nSource: The Paper\n\n"
                + story("Holme"),
            "text 2021-08-04 Ferry for Holme"));
  }

  private static Stream<Case> records() {
    return Stream.of(
        Case.of("object.json", record("Ilsen", "2021-08-04"), "jsonl 2021-08-04 Ferry for Ilsen"),
        Case.of(
            "array.json",
            "[" + record("Jarrow", "2021-08-04") + ",\n" + record("Kells", "1628071200") + "]",
            "json 2021-08-04 Ferry for Jarrow",
            "json 2021-08-04 Ferry for Kells"),
        Case.of(
            "concatenated.json",
            record("Lorne", "2021-08-04") + record("Marl", "2021-08-05"),
            "json 2021-08-04 Ferry for Lorne",
            "json 2021-08-05 Ferry for Marl"),
        Case.of(
            "nested.json",
            "{\"status\": \"ok\", \"articles\": [" + record("Norham", "2021-08-04") + "]}",
            "json 2021-08-04 Ferry for Norham"),
        Case.of(
            "lines.jsonl",
            record("Orly", "2021-08-04") + "\n{broken\n" + record("Penrith", "someday") + "\n",
            "jsonl 2021-08-04 Ferry for Orly",
            "BAD_RECORD: the record is not JSON",
            "jsonl undated Ferry for Penrith DATE_UNREADABLE"),
        Case.of(
            "marked-up.jsonl",
            "{\"content\": \"<p>" + story("Ilkley") + "</p>\"}\n",
            "jsonl undated null"),
        Case.of(
            "commas.csv",
            "title,date,text\nFerry for Quorn,2021-08-04,\"" + story("Quorn") + "\"\n",
            "csv 2021-08-04 Ferry for Quorn"),
        Case.of(
            "tabs.tsv",
            "title\tdate\ttext\nFerry for Rye\t2021-08-04\t" + story("Rye") + "\n",
            "tsv 2021-08-04 Ferry for Rye"),
        Case.of(
            "semicolons.csv",
            "\ufefftitle;date;text\r\nFerry for Selby;04/08/2021;"
                + story("Selby")
                + "\r\nFerry for Thirsk;23/08/2021;"
                + story("Thirsk")
                + "\r\n",
            "csv 2021-08-04 Ferry for Selby",
            "csv 2021-08-23 Ferry for Thirsk"),
        Case.of(
            "line-ends.csv",
            "title,date,text\nFerry for Ulm,2021-08-04,\""
                + story("Ulm")
                + "\n\nThe \"\"Swan\"\" sails, too.\"\nX,2021-08-05,\"never closed\n"
                + "Ferry for Venn,2021-08-06,"
                + story("Venn").replace(",", " -")
                + "\n",
            "csv 2021-08-04 Ferry for Ulm",
            "BAD_RECORD: a quote never closes",
            "csv 2021-08-06 Ferry for Venn"),
        Case.of(
            "prices.csv",
            "id,price\n1,2\n",
            "UNSUPPORTED_FORMAT: the file is a table without a column of texts"),
        Case.of(
            "packed.json.gz",
            Inputs.gzip(Inputs.utf8("[" + record("Wick", "2021-08-04") + "]")),
            "json 2021-08-04 Ferry for Wick"),
        Case.of("archive.warc", archive("Yarm").plain(), "warc undated null"),
        Case.of("archive.warc.gz", archive("Zell").gzip(), "warc undated null"));
  }

  private static Archives archive(String place) {
    return new Archives().page("https://paper.example/" + place, story(place));
  }

  private static Stream<Case> others() {
    return Stream.of(
        Case.of(
            "page.html",
            "<!DOCTYPE html>\n<html><body><p>" + story("Aller") + "</p></body></html>",
            "html undated null"),
        Case.of(
            "feed.rss",
            "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><item><description>"
                + story("Brent")
                + "</description></item></channel></rss>",
            "UNSUPPORTED_FORMAT: the text is RSS. It lists pages and is not one"),
        Case.of(
            "note.xml",
            "<?xml version=\"1.0\"?>\n<note><to>" + story("Crewe") + "</to></note>",
            "UNSUPPORTED_FORMAT: the text is XML. Convert it to plain text"),
        Case.of(
            "map.txt",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + story("Dover") + "</text></svg>",
            "UNSUPPORTED_FORMAT: the text is SVG. It is a drawing."),
        Case.of(
            "map.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + story("Dover") + "</text></svg>"),
        Case.of(
            "letter.rtf",
            "{\\rtf1\\ansi " + story("Exe") + "}",
            "UNSUPPORTED_FORMAT: the text is RTF. Convert it to plain text"),
        Case.binary("paper.pdf", "%PDF-1.7\n%\u00e2\u00e3\n", "BINARY: a PDF file"),
        Case.binary(
            "letter.docx",
            "PK\u0003\u0004" + "x".repeat(26) + "[Content_Types].xml",
            "BINARY: Office Open XML file"),
        Case.binary("texts.zip", "PK\u0003\u0004" + "x".repeat(26) + "a.txt", "BINARY: a ZIP file"),
        Case.binary("news.db", "SQLite format 3\u0000\u0010", "BINARY: SQLite file"),
        Case.binary("news.parquet", "PAR1\u0015\u0004", "BINARY: a Parquet file"),
        Case.binary("news.avro", "Obj\u0001\u0004", "BINARY: Avro file"),
        Case.of("empty.txt", "", "EMPTY: "),
        Case.binary("photo.png", "\u0089PNG\r\n\u001a\n\u0000"),
        Case.of(".gitkeep", ""),
        Case.of(".DS_Store", ""));
  }

  private static List<Case> cases() {
    return Stream.of(texts(), records(), others()).flatMap(cases -> cases).toList();
  }

  private Path input() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (Case file : cases()) {
      Files.write(input.resolve(file.name()), file.content());
    }
    return input;
  }

  /** What became of the documents of a file, in their order. */
  private static List<String> rows(PublishedRun run, String name) throws IOException {
    record Placed(long part, String words) {}
    Stream.Builder<Placed> placed = Stream.builder();
    for (Table table : List.of(Table.ARTICLES, Table.UNDATED, Table.DUPLICATES, Table.REJECTED)) {
      for (ObjectNode row : run.rows(table)) {
        if (row.get("source_uri").asText().endsWith("/in/" + name)) {
          placed.add(new Placed(row.get("source_part").asLong(), words(table, row)));
        }
      }
    }
    return placed
        .build()
        .sorted(Comparator.comparingLong(Placed::part))
        .map(Placed::words)
        .toList();
  }

  private static String words(Table table, ObjectNode row) {
    return switch (table) {
      case REJECTED -> row.get("reason").asText() + ": " + row.get("detail").asText();
      case DUPLICATES -> "copy";
      default ->
          row.get("format").asText()
              + " "
              + (row.get("date_published").isNull()
                  ? "undated"
                  : row.get("date_published").asText())
              + " "
              + row.get("headline").asText()
              + result(row.get("flags"));
    };
  }

  private static String result(JsonNode flags) {
    StringBuilder result = new StringBuilder();
    for (JsonNode flag : flags) {
      if (!flag.asText().equals("NO_DATE")) {
        result.append(' ').append(flag.asText());
      }
    }
    return result.toString();
  }

  @Test
  void everyFileIsReadOrRefusedByName() throws IOException {
    PublishedRun run = PublishedRun.into(folder.resolve("out"), List.of("--input=" + input()));

    for (Case file : cases()) {
      List<String> rows = rows(run, file.name());
      assertThat(rows).as(file.name()).hasSameSizeAs(file.rows());
      for (int i = 0; i < rows.size(); i++) {
        String expected = file.rows().get(i);
        String met = rows.get(i);
        if (expected.contains(": ")) {
          String[] refusal = expected.split(": ", 2);
          assertThat(met).as(file.name()).startsWith(refusal[0] + ": ").contains(refusal[1]);
        } else {
          assertThat(met).as(file.name()).isEqualTo(expected);
        }
      }
    }
    Manifest manifest = run.manifest();
    assertThat(manifest.books().balances()).isTrue();
    assertThat(manifest.books().read())
        .isEqualTo(cases().stream().mapToLong(file -> file.rows().size()).sum());
    assertThat(manifest.books().allDuplicates()).isZero();
    assertThat(manifest.input().passedOver())
        .isEqualTo(Map.of(PassedOver.HOUSEKEEPING, 2L, PassedOver.IMAGE, 2L));
  }

  @Test
  void noTextHasTagsOrTheLinesOfAHeader() throws IOException {
    PublishedRun run = PublishedRun.into(folder.resolve("out"), List.of("--input=" + input()));

    for (Table table : List.of(Table.ARTICLES, Table.UNDATED)) {
      assertThat(run.rows(table))
          .isNotEmpty()
          .allSatisfy(
              row ->
                  assertThat(row.get("body").asText())
                      .doesNotContain("<", "Date:", "Lines:", "title", "\"text\"")
                      .contains("second ferry", "harbour master"));
    }
  }

  @Test
  void aFolderOfHousekeepingAloneIsAnEmptyRun() throws IOException {
    Path input = Files.createDirectories(folder.resolve("none"));
    Files.createFile(input.resolve(".gitkeep"));

    CommandResult result =
        CommandResult.of(
            Dateline::run,
            List.of(
                "run", "--input=" + input, "--output=" + folder.resolve("out"), "--run=night-1"));

    assertThat(result.output() + result.error())
        .contains("passed over, since they are not documents: left in folders");
    assertThat(result.code()).isZero();
  }
}
