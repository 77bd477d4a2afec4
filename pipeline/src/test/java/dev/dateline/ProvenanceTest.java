package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the whole program on documents that say where they come from, each in its own way. */
@Timeout(300)
class ProvenanceTest {

  private static final String BODY =
      """


      The %s will stay in port until the new pier is built, the council said on Tuesday.

      The work costs more than the village earns in a year, and the mayor asked for help.
      """;

  @TempDir private static Path folder;

  private static Path input;
  private static PublishedRun run;

  @BeforeAll
  static void publish() throws IOException {
    input = folder.resolve("in/crawl-2021-08-06");
    write(
        "front.md",
        "---\ntitle: The ferry\nurl: https://www.news.co.uk/a\n"
            + "date: 2021-08-04T23:30:00-07:00\nupdated: 2021-08-09\n"
            + "fetched: 2021-08-10T01:00:00Z\n---"
            + BODY.formatted("ferry"));
    write(
        "mail.txt",
        "From: Rado Kunst <r@x.example>\nSubject: The boat\n"
            + "Date: Mon, 5 Apr 93 17:01:12 GMT"
            + BODY.formatted("boat"));
    write(
        "labels.txt",
        "Title: The barge\nAuthor: Ines Tarrow\nDate: 4 août 2021" + BODY.formatted("barge"));
    write("unread.md", "---\ntitle: The raft\ndate: someday\n---" + BODY.formatted("raft"));
    write("ago.txt", "The tug waits\nPosted 2 days ago" + BODY.formatted("tug"));
    write("empty.md", "---\ntitle: Nothing\nurl: http://blog.example.org/nothing\n---\n");
    write(
        "records.jsonl",
        """
        {"url": "http://one.github.io/a", "text": "A word on the canoe."}
        {"url": "http://two.github.io/a", "text": "A word on the canoe."}
        """);
    run = PublishedRun.into(folder.resolve("out"), arguments("path:crawl-YYYY-MM-DD"));
  }

  @Test
  void frontMatterFillsTheColumns() throws IOException {
    ObjectNode row = article(run, "front.md");

    assertThat(row.get("headline").asText()).isEqualTo("The ferry");
    assertThat(row.get("date_published").asText()).isEqualTo("2021-08-04");
    assertThat(row.get("time_published").asText()).isEqualTo("2021-08-05T06:30:00Z");
    assertThat(row.get("time_published_offset").asInt()).isEqualTo(-420);
    assertThat(row.get("date_modified").asText()).isEqualTo("2021-08-09");
    assertThat(row.get("captured").asText()).isEqualTo("2021-08-10T01:00:00Z");
    assertThat(row.get("captured_source").asText()).isEqualTo("FIELD");
    assertThat(row.get("site").asText()).isEqualTo("news.co.uk");
    assertThat(row.get("format").asText()).isEqualTo("text");
    assertThat(row.get("body").asText()).startsWith("The ferry will stay");
    assertThat(row.get("metadata_fields").toString())
        .isEqualTo(
            "[\"url=url\",\"title=title\",\"date=date\",\"modified=updated\",\"captured=fetched\"]");
  }

  @Test
  void mailAndLabelsGiveAuthorsAndDays() throws IOException {
    ObjectNode mail = article(run, "mail.txt");
    assertThat(mail.get("byline").toString()).isEqualTo("[\"Rado Kunst\"]");
    assertThat(mail.get("date_published").asText()).isEqualTo("1993-04-05");
    assertThat(mail.get("site").asText()).isEqualTo("crawl-2021-08-06");

    ObjectNode labels = article(run, "labels.txt");
    assertThat(labels.get("byline").toString()).isEqualTo("[\"Ines Tarrow\"]");
    assertThat(labels.get("date_source").asText()).isEqualTo("METADATA");
    assertThat(labels.get("date_published").asText()).isEqualTo("2021-08-04");
  }

  @Test
  void anUnreadableDateIsShown() throws IOException {
    ObjectNode row = article(run, "unread.md");

    assertThat(row.get("flags").toString()).isEqualTo("[\"DATE_UNREADABLE\",\"NO_DATE\"]");
    assertThat(row.get("metadata_fields").toString())
        .isEqualTo("[\"title=title\",\"date=date\",\"date_unreadable=someday\"]");
  }

  @Test
  void thePathGivesRelativeTimesADay() throws IOException {
    ObjectNode row = article(run, "ago.txt");

    assertThat(row.get("captured_source").asText()).isEqualTo("PATH");
    assertThat(row.get("captured").asText()).isEqualTo("2021-08-06T00:00:00Z");
    assertThat(row.get("date_published").asText()).isEqualTo("2021-08-04");
  }

  @Test
  void copiesAndRefusalsHaveASite() throws IOException {
    assertThat(run.rows(Table.DUPLICATES))
        .extracting(row -> row.get("site").asText())
        .containsExactly("two.github.io");
    assertThat(run.rows(Table.REJECTED))
        .extracting(row -> row.get("site").asText() + " " + row.get("reason").asText())
        .containsExactly("example.org EMPTY_BODY");
    assertThat(article(run, "records.jsonl#1").get("format").asText()).isEqualTo("jsonl");
  }

  @Test
  void theReportCountsBySite() throws IOException {
    String report = Files.readString(run.folder().resolve("report.json"));

    assertThat(report.replaceAll("\\s+", " "))
        .contains(
            "\"site\" : \"crawl-2021-08-06\", \"articles\" : 4, \"undated\" : 1, \"copies\" : 0,"
                + " \"refused\" : 0");
    assertThat(Files.readString(run.folder().resolve("report.html"))).contains("news.co.uk");
  }

  @Test
  void theTimeOfAFileIsThatOfTheList() throws IOException {
    Files.setLastModifiedTime(
        input.resolve("ago.txt"), FileTime.from(Instant.parse("2020-02-03T04:05:06Z")));

    PublishedRun timed = PublishedRun.into(folder.resolve("timed"), arguments("file"));

    ObjectNode row = article(timed, "ago.txt");
    assertThat(row.get("captured_source").asText()).isEqualTo("FILE_TIME");
    assertThat(row.get("captured").asText()).isEqualTo("2020-02-03T04:05:06Z");
    assertThat(row.get("date_published").asText()).isEqualTo("2020-02-01");
    assertThat(timed.manifest().input().settings()).containsEntry("--captured", "file");
  }

  @Test
  void aReplayKeepsEverything() throws IOException {
    Path output = folder.resolve("replayed");
    PublishedRun before = PublishedRun.into(output, arguments("2021-08-06T12:00:00Z"));
    List<ObjectNode> rows = all(before);

    assertThat(
            Dateline.run(
                "replay",
                "--output=" + output,
                "--from=" + before.manifest().run(),
                "--captured=2021-08-06T12:00:00Z",
                "--quiet"))
        .isZero();

    assertThat(all(PublishedRun.in(output))).isEqualTo(rows);
  }

  @Test
  void anUnknownLogFormatIsAMistakeOfTheUser() {
    assertThat(
            Dateline.run(
                "run", "--input=" + input, "--output=" + folder.resolve("no"), "--captured=never"))
        .isEqualTo(2);
  }

  private static List<String> arguments(String captured) {
    return List.of("--input=" + input, "--captured=" + captured);
  }

  private static ObjectNode article(PublishedRun run, String document) throws IOException {
    return all(run).stream()
        .filter(row -> PublishedRun.document(row, input).equals(document))
        .findFirst()
        .orElseThrow();
  }

  private static List<ObjectNode> all(PublishedRun run) throws IOException {
    List<ObjectNode> rows = new ArrayList<>(run.rows(Table.ARTICLES));
    rows.addAll(run.rows(Table.UNDATED));
    rows.sort(Comparator.comparing(row -> PublishedRun.document(row, input)));
    return rows;
  }

  private static void write(String name, String content) throws IOException {
    Files.createDirectories(input);
    Files.write(input.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
