package dev.dateline.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.pipeline.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code --log-format=json}: every line of the standard error stream is an event. */
@Isolated
@Timeout(120)
class LogFormatTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T02:00:05.123456Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @BeforeEach
  void writeInput() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), "date 2021-08-04\nRain fell on the town.\n");
    Files.writeString(folder.resolve("in/b.txt"), "");
  }

  @Test
  void theBooksOfAPublishedRunAreAnEventAndTheOutputStays() throws IOException {
    CommandResult json = run("json", "--log-format=json", "--input=IN/none*");
    CommandResult text = run("text", "--input=IN/none*");

    List<JsonNode> events = events(json);
    assertThat(events).extracting(event -> event.get("event").asText()).contains("notice");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.get("event").asText()).isEqualTo("published");
    assertThat(last.get("level").asText()).isEqualTo("info");
    assertThat(last.get("run").asText()).isEqualTo("json");
    assertThat(last.at("/books/read").asLong()).isEqualTo(2);
    assertThat(last.at("/books/written").asLong()).isEqualTo(1);
    assertThat(last.at("/books/first_date").asText()).isEqualTo("2021-08-04");
    assertThat(last.at("/books/rejected_by_reason/EMPTY").asLong()).isEqualTo(1);
    assertThat(likeText(json.output(), "json")).isEqualTo(likeText(text.output(), "text"));
  }

  @Test
  void aHeldRunShowsTheReasons() throws IOException {
    CommandResult result = run("held", "--log-format=json", "--min-documents=9");

    assertThat(result.code()).isEqualTo(4);
    JsonNode held = events(result).get(0);
    assertThat(held.get("event").asText()).isEqualTo("held");
    assertThat(held.get("exit_code").asInt()).isEqualTo(4);
    assertThat(held.get("reasons")).hasSize(1);
  }

  @Test
  void aRunWithoutNewFilesIsASuccessOfItsOwnKind() throws IOException {
    assertThat(run("night", "--log-format=json").code()).isZero();
    CommandResult result =
        run(
            "second",
            "--log-format=json",
            "--min-documents=9",
            "--output=" + folder.resolve("out-night"));

    assertThat(result.code()).isZero();
    List<JsonNode> events = events(result);
    assertThat(events)
        .extracting(event -> event.get("event").asText())
        .endsWith("published", "nothing_new");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.get("run").asText()).isEqualTo("second");
    assertThat(last.get("files_unchanged").asLong()).isEqualTo(2);
    assertThat(result.output()).contains("run second published in ").contains(": nothing new\n");
  }

  @Test
  void aQuietRunPrintsNothing() {
    CommandResult result = run("quiet", "--log-format=json", "--quiet");

    assertThat(result.output() + result.error()).isEmpty();
  }

  @Test
  void mistakesAreEventsToo() throws IOException {
    for (List<String> line :
        List.of(
            List.of("run", "--log-format", "json", "--nonsense"),
            List.of("nothing", "--log-format=JSON"),
            List.of("runs", "--output=" + folder.resolve("none"), "--log-format=json"))) {
      CommandResult result = CommandResult.of(Dateline::run, line);

      assertThat(result.code()).isEqualTo(2);
      assertThat(events(result).get(0).get("exit_code").asInt()).isEqualTo(2);
      assertThat(events(result).get(0).get("level").asText()).isEqualTo("error");
    }
  }

  @Test
  void theLibrariesLogIsEventsToo() throws IOException {
    CommandResult result = run("verbose", "--log-format=json", "--verbose");

    assertThat(result.code()).isZero();
    assertThat(events(result))
        .extracting(event -> event.get("event").asText())
        .contains("published");
  }

  @Test
  void whatOthersWroteStaysInsideItsLine() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    JsonLines lines = new JsonLines(new PrintStream(printed, true, StandardCharsets.UTF_8), CLOCK);

    new JsonStatusLog(lines).notice("a\n{\"event\":\"published\"}\u001b[2J\u202e\"");
    lines.print("dateline: two words");
    lines.print(" and more\n\n");

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"time\":\"2026-11-20T02:00:05.123Z\",\"level\":\"warning\",\"event\":\"notice\","
                + "\"message\":\"a\\n{\\\"event\\\":\\\"published\\\"}\\u001B[2J\\u202e\\\"\"}",
            "{\"time\":\"2026-11-20T02:00:05.123Z\",\"level\":\"info\",\"event\":\"message\","
                + "\"message\":\"two words and more\"}");
  }

  @Test
  void progressIsAnEventNowAndThen() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    JsonStatusLog log =
        new JsonStatusLog(
            new JsonLines(new PrintStream(printed, true, StandardCharsets.UTF_8), CLOCK));
    for (int second = 0; second <= 20; second++) {
      log.progress(new Progress(100L * second, second, 40, 0, 0, second));
    }

    List<JsonNode> events = events(printed.toString(StandardCharsets.UTF_8));
    assertThat(events).hasSize(2);
    assertThat(events.get(1).get("step").asText()).isEqualTo("reading");
    assertThat(events.get(1).get("documents").asLong()).isEqualTo(2000);
    assertThat(events.get(1).get("documents_per_second").asDouble()).isEqualTo(100);
  }

  private CommandResult run(String run, String... more) {
    List<String> line =
        new ArrayList<>(List.of("run", "--input=" + folder.resolve("in"), "--run=" + run));
    if (List.of(more).stream().noneMatch(option -> option.startsWith("--output="))) {
      line.add("--output=" + folder.resolve("out-" + run));
    }
    for (String option : more) {
      line.add(option.replace("IN/", folder + "/"));
    }
    return CommandResult.of(Dateline::run, line);
  }

  private static String likeText(String output, String run) {
    return output.replace(run, "RUN").replaceFirst("published in .*", "published");
  }

  private static List<JsonNode> events(CommandResult result) throws IOException {
    return events(result.error());
  }

  private static List<JsonNode> events(String lines) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      JsonNode event = JSON.readTree(line);
      assertThat(event.has("time") && event.has("level") && event.has("event")).as(line).isTrue();
      events.add(event);
    }
    return events;
  }
}
