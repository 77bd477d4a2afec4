package dev.dateline.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dateline export iceberg}: the table is the dataset, whatever was done to that. */
@Timeout(120)
class IcebergExportTest {

  @TempDir private Path folder;

  @Test
  void theTableIsTheDatasetAfterRunsAReplacementAReplayATakedownAndACompaction()
      throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.three("--export=" + runs.catalog());
    assertSame(runs, 3);
    assertThat(operations(runs)).containsExactly("append", "append", "append");

    String before = runs.sql("select body from articles order by id").toString();
    Files.writeString(
        folder.resolve("in/3-1.txt"),
        "Published: 2021-09-07\nThe rain was a rumour after all, Carolina Uribe said.\n");
    runs.done(
        "run",
        "--quiet",
        "--input=" + folder.resolve("in"),
        "--run=n3",
        "--replace",
        "--no-stories",
        "--export=" + runs.catalog());
    assertThat(runs.sql("select body from articles order by id").toString()).isNotEqualTo(before);
    assertSame(runs, 1);

    String export = "--export=" + runs.catalog();
    assertThat(runs.done("replay", "--from=n3", "--no-stories", export))
        .contains("table dateline.news.articles is up to date already: 15 files, 15 rows");
    assertSame(runs, 1);

    assertThat(runs.done("drop", "--id=" + anId(runs), "--reason=asked for", export))
        .contains("replaced 1, removed 0");
    assertSame(runs, 1);
    assertFiveAnswers(runs);

    assertThat(runs.done("compact", "--from=n1", "--to=n2", "--run=first", export))
        .contains("added 0, replaced 1, removed 2");
    assertSame(runs, 1);
    assertThat(runs.done("verify")).isNotEmpty();
  }

  @Test
  void exportingTwiceIsOnce() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.three();
    assertThat(runs.export()).contains("runs added 3, replaced 0, removed 0");
    Map<String, String> metadata = Trees.hashes(runs.output().resolve("iceberg"));

    assertThat(runs.export()).contains("is up to date already: 15 files, 15 rows");
    assertThat(Trees.hashes(runs.output().resolve("iceberg"))).isEqualTo(metadata);
  }

  /** A run that was published when its launcher died is in no table yet. */
  @Test
  void theNextRunBringsWhatAnEarlierOneLeftOut() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.run(1, "--export=" + runs.catalog());
    runs.run(2);
    runs.run(3, "--export=" + runs.catalog());

    assertSame(runs, 3);
    runs.run(3, "--export=" + runs.catalog());
    assertSame(runs, 3);
  }

  @Test
  void aTakedownLeavesNoMetadataOfTheDocument() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.three("--export=" + runs.catalog());
    String uri = folder.resolve("in/1-2.txt").toUri().toString();
    String id =
        runs.sql("select id from articles where source_uri = '" + uri + "'")
            .get(0)
            .replaceAll(".*:\"|\"}", "");
    String bound = id.substring(0, 32);
    assertThat(tellsOf(runs, bound)).isTrue();

    runs.done("drop", "--source-uri=" + uri, "--reason=asked for");
    runs.export();

    assertThat(tellsOf(runs, bound)).isFalse();
    assertSame(runs, 1);
    assertOnlyNamedFiles(runs);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"day", "month", "year"})
  void aQuestionForADayOpensTheFilesOfItsFolderAlone(String period) throws IOException {
    TableDataset runs = new TableDataset(folder, "--partition=" + period);
    runs.three();
    runs.export();

    try (ReadTable read = new ReadTable(runs.catalog())) {
      Expression day = Expressions.equal("date_published", "2021-08-03");
      assertThat(read.planned(day))
          .hasSize(1)
          .allMatch(
              file ->
                  file.contains(
                      "/run=n2/articles/" + (period.equals("day") ? "date" : period) + "="));
      assertThat(read.rows(day)).hasSize(1);
      assertThat(read.planned(Expressions.isNull("date_published"))).hasSize(3);
      assertThat(read.rows(Expressions.isNull("date_published"))).hasSize(3);
      assertThat(read.table().spec().fields().get(0).transform().toString()).isEqualTo(period);
    }
    assertSame(runs, 3);
  }

  @Test
  void columnsThatAnEarlierVersionDidNotKnowAreAdded() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.run(1);
    runs.export();
    try (ReadTable earlier = new ReadTable(runs.catalog())) {
      earlier
          .table()
          .updateSchema()
          .deleteColumn("language")
          .deleteColumn("entities.wikidata_id")
          .commit();
      assertThat(earlier.rows()).noneMatch(row -> row.contains("\"language\":"));
    }

    runs.export();

    try (ReadTable read = new ReadTable(runs.catalog())) {
      assertThat(read.rows().stream().map(IcebergExportTest::fields).distinct())
          .containsExactlyElementsOf(
              runs.articles().stream().map(IcebergExportTest::fields).distinct().toList());
    }
  }

  @Test
  void filesOfVersion01AreReadWithoutTheColumnsThatTheyLack() throws IOException {
    TableDataset runs = new TableDataset(folder);
    Trees.copy(Project.root().resolve("fixtures/datasets/0.1.0/parquet"), runs.output());
    runs.export();

    assertThat(runs.articles()).isNotEmpty();
    try (ReadTable read = new ReadTable(runs.catalog())) {
      assertThat(read.records().map(row -> row.getField("id")))
          .containsExactlyInAnyOrderElementsOf(texts(runs, "id"));
      assertThat(read.records().map(row -> row.getField("body")))
          .containsExactlyInAnyOrderElementsOf(texts(runs, "body"));
      assertThat(read.records().map(row -> row.getField("site"))).containsOnlyNulls();
    }
  }

  @Test
  void whatOthersDidToTheTableIsUndone() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.run(1);
    runs.export();
    try (ReadTable read = new ReadTable(runs.catalog())) {
      String file = read.planned(Expressions.alwaysTrue()).get(0);
      read.table().newDelete().deleteFile(file).commit();
      DataFile other = read.table().newScan().planFiles().iterator().next().file();
      read.table().newAppend().appendFile(other).commit();
      assertThat(read.rows()).isNotEqualTo(runs.articles());
    }

    assertThat(runs.export()).contains("runs added 0, replaced ");

    assertSame(runs, 1);
  }

  @Test
  void metadataCanLieElsewhere() throws IOException {
    TableDataset runs = new TableDataset(folder);
    runs.run(1);
    runs.export("--warehouse=" + folder.resolve("ware house"), "--table=dateline.press.all_of_it");

    assertThat(runs.output().resolve("iceberg")).doesNotExist();
    assertThat(folder.resolve("ware house/press/all_of_it/metadata")).isDirectory();
    try (ReadTable read = new ReadTable(runs.catalog(), "press", "all_of_it")) {
      assertThat(read.rows()).isEqualTo(runs.articles());
    }
  }

  private static void assertSame(TableDataset runs, int snapshots) throws IOException {
    try (ReadTable read = new ReadTable(runs.catalog())) {
      assertThat(read.rows()).isNotEmpty().isEqualTo(runs.articles());
      assertThat(read.table().snapshots()).hasSize(snapshots);
    }
  }

  /** The answers to five queries, made from the rows of the table. */
  private static void assertFiveAnswers(TableDataset runs) throws IOException {
    try (ReadTable read = new ReadTable(runs.catalog())) {
      assertThat(
              read.records().count()
                  + ","
                  + read.records().mapToInt(row -> (int) row.getField("word_count")).sum())
          .isEqualTo(answer(runs, "select count(*) n, sum(word_count) w from articles"));
      assertThat(counts(read, row -> String.valueOf(row.getField("date_published"))))
          .isEqualTo(
              counts(runs, "select cast(date as varchar) k, count(*) n from articles group by k"));
      assertThat(counts(read, row -> String.valueOf(row.getField("run_id"))))
          .isEqualTo(counts(runs, "select run_id k, count(*) n from articles group by k"));
      assertThat(counts(read, row -> String.valueOf(row.getField("language"))))
          .isEqualTo(counts(runs, "select language k, count(*) n from articles group by k"));
      Map<String, Long> names = new TreeMap<>();
      read.records()
          .flatMap(row -> ((List<?>) row.getField("entities")).stream())
          .forEach(
              entity -> names.merge(((Record) entity).getField("name").toString(), 1L, Long::sum));
      assertThat(names)
          .isNotEmpty()
          .isEqualTo(counts(runs, "select name k, count(*) n from entities group by k"));
    }
  }

  private static Map<String, Long> counts(ReadTable read, Function<Record, String> key)
      throws IOException {
    return read.records().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> counts(TableDataset runs, String question) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (String row : runs.sql(question)) {
      JsonNode values = new ObjectMapper().readTree(row);
      counts.put(values.get("k").asText(), values.get("n").asLong());
    }
    return counts;
  }

  private static String answer(TableDataset runs, String question) throws IOException {
    JsonNode values = new ObjectMapper().readTree(runs.sql(question).get(0));
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(",", texts);
  }

  private static List<String> texts(TableDataset runs, String column) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String row : runs.articles()) {
      texts.add(new ObjectMapper().readTree(row).get(column).asText());
    }
    return texts;
  }

  private static Set<String> fields(String row) {
    try {
      JsonNode object = new ObjectMapper().readTree(row);
      Set<String> fields = new HashSet<>();
      object
          .properties()
          .forEach(
              field ->
                  fields.add(
                      field.getKey()
                          + "="
                          + (field.getKey().equals("entities")
                              ? ordered(field.getValue())
                              : field.getValue())));
      return fields;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<Set<String>> ordered(JsonNode entities) {
    Set<Set<String>> all = new HashSet<>();
    entities.forEach(entity -> all.add(fields(entity.toString())));
    return all;
  }

  private static String anId(TableDataset runs) {
    return runs.sql("select max(id) id from articles where run_id = 'n1'")
        .get(0)
        .replaceAll(".*:\"|\"}", "");
  }

  private static List<String> operations(TableDataset runs) {
    try (ReadTable read = new ReadTable(runs.catalog())) {
      List<String> operations = new ArrayList<>();
      read.table().snapshots().forEach(snapshot -> operations.add(snapshot.operation()));
      return operations;
    }
  }

  /** Whether any file that lies in the metadata folder has a text, also of files that went. */
  private static boolean tellsOf(TableDataset runs, String text) throws IOException {
    for (Path file : metadata(runs)) {
      if (content(file).contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static String content(Path file) throws IOException {
    if (!file.toString().endsWith(".avro")) {
      return Files.readString(file);
    }
    StringBuilder content = new StringBuilder();
    try (DataFileReader<GenericRecord> entries =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      entries.forEach(content::append);
    }
    return content.toString();
  }

  private static List<Path> metadata(TableDataset runs) throws IOException {
    try (Stream<Path> files = Files.walk(runs.output().resolve("iceberg"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void assertOnlyNamedFiles(TableDataset runs) throws IOException {
    try (ReadTable read = new ReadTable(runs.catalog())) {
      Snapshot only = read.table().currentSnapshot();
      Set<String> names = new HashSet<>(List.of(name(only.manifestListLocation())));
      only.allManifests(read.table().io()).forEach(manifest -> names.add(name(manifest.path())));
      assertThat(metadata(runs).stream().map(file -> file.getFileName().toString()))
          .filteredOn(file -> file.endsWith(".avro"))
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(metadata(runs)).filteredOn(file -> file.toString().endsWith(".json")).hasSize(2);
    }
  }

  private static String name(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
