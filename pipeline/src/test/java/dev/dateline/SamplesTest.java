package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.cli.console.BooksTable;
import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the whole program on the samples, and holds it to the table in docs/SAMPLES.md. */
@Timeout(300)
class SamplesTest {

  private static final Path SAMPLES = Project.root().resolve("samples");
  private static final Pattern LINE =
      Pattern.compile("\\| `(?<document>[^`]+)` \\|[^|]*\\| (?<outcome>[^|]+) \\|");

  @TempDir private Path output;

  @ParameterizedTest
  @EnumSource(Format.class)
  void everySampleEndsAsTheTableLists(Format format) throws IOException {
    PublishedRun run = run("--format=" + format.extension());

    SortedMap<String, String> outcomes = outcomes(run);

    assertThat(outcomes).containsOnlyKeys(documented().keySet());
    assertThat(documented())
        .allSatisfy(
            (document, outcome) ->
                assertThat(outcomes.get(document)).as(document).startsWith(outcome));
  }

  @Test
  void theBooksBalanceAndAreInTheReadme() throws IOException {
    PublishedRun run = run();

    assertThat(run.manifest().books().balances()).isTrue();
    assertThat(run.manifest().books().read()).isEqualTo(documented().size());
    assertThat(run.manifest().books().differences(run.manifest().files())).isEmpty();
    assertThat(Project.root().resolve("README.md"))
        .content()
        .as("what the README shows")
        .contains(printed(run.manifest().books()).indent(4));
  }

  private static String printed(Books books) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new BooksTable(out).print(books);
    out.flush();
    return text.toString();
  }

  @Test
  void textThatIsTwiceOnAPageIsOnceInTheArticle() throws IOException {
    String body = body(run(), "web/lake-path-twice.txt");

    assertThat(body).containsOnlyOnce("a horse named Hugo").containsOnlyOnce("ran out of plums");
  }

  @Test
  void whatScrapersLeaveInWordsIsGone() throws IOException {
    String body = body(run(), "web/cheese-fair.txt");

    assertThat(body).contains("Benoît Faivre, who runs a café in Besançon", "eleven kilograms");
    assertThat(body).doesNotContainPattern("&\\w+;|[\u200B\u00AD]");
  }

  @Test
  void oldCharsetsAreRead() throws IOException {
    String body = body(run(), "world/spanish-windows.txt");

    assertThat(body).contains("Begoña Ibáñez", "«Hay quien se había acostumbrado", "“más vale");
  }

  private PublishedRun run(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--input=" + SAMPLES));
    arguments.addAll(List.of(more));
    return PublishedRun.into(output, arguments);
  }

  private static String body(PublishedRun run, String document) throws IOException {
    return run.rows(Table.ARTICLES).stream()
        .filter(row -> PublishedRun.document(row, SAMPLES).equals(document))
        .map(row -> row.get("body").asText())
        .findFirst()
        .orElseThrow();
  }

  private static SortedMap<String, String> documented() throws IOException {
    SortedMap<String, String> outcomes = new TreeMap<>();
    Matcher line = LINE.matcher(Files.readString(Project.root().resolve("docs/SAMPLES.md")));
    while (line.find()) {
      outcomes.put(line.group("document"), line.group("outcome").replace("`", ""));
    }
    return outcomes;
  }

  @Test
  void everyDocumentIsRefusedWhereItsReasonBelongs() throws IOException {
    PublishedRun run = run();

    assertThat(run.rows(Table.REJECTED)).isNotEmpty();
    assertThat(run.refusedOutOfPlace()).isEmpty();
  }

  private static SortedMap<String, String> outcomes(PublishedRun run) throws IOException {
    SortedMap<String, String> outcomes = new TreeMap<>();
    Map<String, String> documentById = new HashMap<>();
    for (ObjectNode row : run.rows(Table.ARTICLES)) {
      String document = PublishedRun.document(row, SAMPLES);
      documentById.put(text(row, "id"), document);
      outcomes.put(document, "articles " + text(row, "date_published", "date_source"));
    }
    for (ObjectNode row : run.rows(Table.UNDATED)) {
      outcomes.put(PublishedRun.document(row, SAMPLES), "undated");
    }
    for (ObjectNode row : run.rows(Table.DUPLICATES)) {
      outcomes.put(
          PublishedRun.document(row, SAMPLES),
          "duplicate " + text(row, "kind") + " of " + documentById.get(text(row, "duplicate_of")));
    }
    for (ObjectNode row : run.rows(Table.REJECTED)) {
      outcomes.put(PublishedRun.document(row, SAMPLES), "rejected " + text(row, "reason"));
    }
    return outcomes;
  }

  private static String text(JsonNode row, String... columns) {
    return String.join(
        " ", Arrays.stream(columns).map(column -> row.get(column).asText()).toList());
  }
}
