package dev.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.PublishedRun;
import dev.dateline.cli.Dateline;
import dev.dateline.codec.ColumnDescription;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files about a run for other programs: metrics, lineage, the card. */
@Timeout(300)
class DatasetFilesTest {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABELS =
      "\\{[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\""
          + "(?:,[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\")*}";

  /** The lines of the text format, version 0.0.4. */
  private static final Pattern LINE =
      Pattern.compile(
          "# HELP (?<helped>NAME) (?:[^\\\\\\n]|\\\\[\\\\n])*|# TYPE (?<typed>NAME) gauge|(?<sample>NAME)(?<labels>LABELS)? (?<value>-?[0-9]+(?:\\.[0-9]+)?)"
              .replace("NAME", NAME)
              .replace("LABELS", LABELS));

  @TempDir private static Path folder;
  private static Path output;
  private static PublishedRun run;

  @BeforeAll
  static void publish() throws IOException {
    output = folder.resolve("out \"put\\");
    run = PublishedRun.into(output, List.of("--input=" + Project.root().resolve("samples")));
  }

  @Test
  void theMetricsAreInTheTextFormatAndEqualTheManifest() throws IOException {
    Map<String, String> samples = samples(metrics());

    assertThat(samples)
        .containsEntry("dateline_dataset_runs", "1")
        .containsEntry(
            "dateline_last_success_documents_read", Long.toString(run.manifest().books().read()))
        .containsEntry(
            "dateline_last_success_documents outcome=written",
            Long.toString(run.manifest().books().written()))
        .containsEntry("dateline_last_success_rejected reason=BAD_DATE", "1")
        .containsEntry(
            "dateline_last_success_timestamp_seconds",
            Long.toString(run.manifest().sealed().getEpochSecond()))
        .containsEntry("dateline_last_attempt_ending ending=published", "1");
  }

  @Test
  void aFailedRunIsRecordedAndTheLastSuccessStays() throws IOException {
    Path own = folder.resolve("failing");
    PublishedRun published =
        PublishedRun.into(own, List.of("--input=" + Project.root().resolve("samples/wire")));
    String success = samples(metrics(own)).get("dateline_last_success_timestamp_seconds");

    int code =
        Dateline.run(
            "run", "--output=" + own, "--run=night-2", "--input=" + folder.resolve("absent"));

    assertThat(code).isNotZero();
    assertThat(samples(metrics(own)))
        .containsEntry("dateline_last_attempt_ending ending=failed", "1")
        .containsEntry("dateline_last_attempt_ending ending=published", "0")
        .containsEntry("dateline_last_success_timestamp_seconds", success)
        .containsEntry(
            "dateline_last_success_documents outcome=written",
            Long.toString(published.manifest().books().written()));
  }

  @Test
  void aHeldRunIsReported() throws IOException {
    Path own = folder.resolve("held");

    Dateline.run(
        "run",
        "--output=" + own,
        "--run=night-1",
        "--min-documents=1000",
        "--input=" + Project.root().resolve("samples/wire"));

    assertThat(samples(metrics(own)))
        .containsEntry("dateline_last_attempt_ending ending=held", "1")
        .containsEntry("dateline_dataset_runs", "0")
        .doesNotContainKey("dateline_last_success_timestamp_seconds");
  }

  /** What the published schema of run events demands, of the parts that are used here. */
  @Test
  void theLineageIsARunEvent() throws IOException {
    JsonNode event = new ObjectMapper().readTree(run.folder().resolve("lineage.json").toFile());

    assertThat(event.get("eventType").asText()).isEqualTo("COMPLETE");
    assertThat(ZonedDateTime.parse(event.get("eventTime").asText())).isNotNull();
    assertThat(URI.create(event.get("producer").asText()).isAbsolute()).isTrue();
    assertThat(event.get("schemaURL").asText())
        .matches("https://openlineage\\.io/spec/[0-9-]+/OpenLineage\\.json#/\\$defs/RunEvent");
    assertThat(UUID.fromString(event.at("/run/runId").asText())).isNotNull();
    assertThat(event.at("/job/namespace").asText()).isNotEmpty();
    assertThat(event.at("/job/name").asText()).isNotEmpty();
    assertThat(event.get("inputs")).hasSize(1);
    assertThat(event.get("outputs")).hasSize(Table.values().length);
    for (String side : List.of("inputs", "outputs")) {
      for (JsonNode dataset : event.get(side)) {
        assertThat(dataset.get("namespace").asText()).isEqualTo("file");
        assertThat(dataset.get("name").asText()).startsWith("/");
      }
    }
    List<JsonNode> facets = new ArrayList<>();
    for (String name : List.of("facets", "inputFacets", "outputFacets")) {
      event.findValues(name).forEach(group -> group.elements().forEachRemaining(facets::add));
    }
    assertThat(facets)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            facet -> {
              assertThat(facet.get("_producer")).isEqualTo(event.get("producer"));
              assertThat(facet.get("_schemaURL").asText()).startsWith("https://openlineage.io/");
            });
    assertThat(event.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong())
        .isEqualTo(run.manifest().books().written() - run.manifest().books().undated());
    assertThat(event.findValuesAsText("null")).isEmpty();
  }

  @Test
  void theCardHasFrontMatterCountsAndEveryColumn() throws IOException {
    String card = Files.readString(output.resolve("README.md"));

    String[] parts = card.split("---\n", 3);
    assertThat(parts[0]).isEmpty();
    assertThat(parts[1].lines())
        .allMatch(line -> line.matches("[a-z_]+:( .+)?|- .+|  [a-z_]+: .+"));
    assertThat(parts[1])
        .contains(
            "data_files: \"data/run=*/articles/date=*/*.parquet\"\n", "size_categories:\n- n<1K\n");
    assertThat(parts[2]).contains("| documents read | " + run.manifest().books().read() + " |");
    for (Table table : Table.values()) {
      for (ColumnDescription column : table.rows().columns()) {
        assertThat(column.doc()).as(column.name()).isNotEmpty();
        assertThat(parts[2]).contains("| `" + column.name() + "` | " + column.type());
      }
    }
  }

  private static String metrics() throws IOException {
    return metrics(output);
  }

  private static String metrics(Path dataset) throws IOException {
    return Files.readString(dataset.resolve("report/metrics.prom"));
  }

  /** Values by name and label, without that of the dataset; fails where the grammar does. */
  private static Map<String, String> samples(String text) {
    Map<String, String> samples = new HashMap<>();
    Set<String> helped = new HashSet<>();
    Set<String> typed = new HashSet<>();
    assertThat(text).endsWith("\n");
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      if (matcher.group("helped") != null) {
        assertThat(helped.add(matcher.group("helped"))).as(line).isTrue();
      } else if (matcher.group("typed") != null) {
        assertThat(typed.add(matcher.group("typed"))).as(line).isTrue();
      } else {
        assertThat(typed).contains(matcher.group("sample"));
        String label =
            matcher.group("labels").replaceAll("dataset=\"(?:[^\"\\\\]|\\\\.)*\",?|[{}\"]", "");
        String key = (matcher.group("sample") + " " + label).trim();
        assertThat(samples.put(key, matcher.group("value"))).as(line).isNull();
      }
    }
    return samples;
  }
}
