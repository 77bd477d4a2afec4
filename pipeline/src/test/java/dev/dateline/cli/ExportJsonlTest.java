package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.codec.ColumnDescription;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.export.JsonLines;
import dev.dateline.extension.StorageFailedException;
import dev.dateline.fixtures.CommandResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline export jsonl}: exactly the rows that are published, a line each. */
@Timeout(120)
class ExportJsonlTest {

  @TempDir private Path folder;

  @Test
  void everyArticleIsALineWithAllItsColumns() throws IOException {
    makeRun(1);
    makeRun(2);

    List<JsonNode> lines = lines(export());

    assertThat(lines).hasSize(6);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                        RowType.ARTICLE.columns().stream().map(ColumnDescription::name).toList()));
    assertThat(
            lines.stream()
                .map(line -> line.get("run_id").asText() + line.get("date_published").asText()))
        .containsExactly(
            "n12021-08-01", "n12021-08-02", "n1null", "n22021-08-01", "n22021-08-02", "n2null");
    assertThat(lines.get(0).get("body").asText()).contains("Rain “fell”\non Carolina Uribe");
    assertThat(lines.get(0).get("entities").get(0).get("mention_count").asInt()).isPositive();
  }

  @Test
  void aDatasetOfAvroGivesTheSameLines() throws IOException {
    makeRun(1);
    String parquet = export();
    run("avro", "--format=avro", "--input=" + folder.resolve("in"), "--run=n1");

    assertThat(result("avro").output()).isEqualTo(parquet);
  }

  @Test
  void aRunATableAndSomeColumnsCanBeChosen() throws IOException {
    makeRun(1);
    makeRun(2);

    assertThat(lines(export("--run=n2", "--table=undated")))
        .singleElement()
        .satisfies(line -> assertThat(line.get("run_id").asText()).isEqualTo("n2"));
    assertThat(lines(export("--exclude=body,mentions", "--exclude=removed")))
        .hasSize(6)
        .allSatisfy(
            line ->
                assertThat(line.fieldNames())
                    .toIterable()
                    .hasSize(RowType.ARTICLE.columns().size() - 3)
                    .doesNotContain("body", "mentions", "removed"));
    assertThat(lines(export("--table=stories")))
        .hasSize(6)
        .allSatisfy(line -> assertThat(line.get("sketch").binaryValue()).isNotEmpty());
    assertThat(lines(export("--table=rejected"))).isEmpty();
  }

  @Test
  void unknownNamesAreReportedWithTheKnownOnes() throws IOException {
    makeRun(1);

    CommandResult column = result("out", "--exclude=text");
    assertThat(column.code()).isEqualTo(2);
    assertThat(column.error())
        .contains("no such column: --exclude=text. Expected some of id, content_hash");
    assertThat(result("out", "--run=n9").code()).isEqualTo(2);
    assertThat(CommandResult.of(Dateline::run, List.of("export")).code()).isEqualTo(2);
  }

  @Test
  void nothingButAFileIsReplaced() throws IOException {
    makeRun(1);
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));
    Path inner = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "before");

    for (Path place :
        List.of(link, inner, folder.resolve("none/x"), file.resolve("x"), Path.of("/"))) {
      CommandResult result = result("out", "--to=" + place);

      assertThat(result.code()).as(result.error()).isEqualTo(2);
      assertThat(result.error()).contains("no file can be written to").doesNotContain("\tat ");
    }
    assertThat(result("out", "--to=").code()).isEqualTo(2);
    assertThat(link).isSymbolicLink();
    assertThat(inner).isEmptyDirectory();
    assertThat(file).hasContent("before");
  }

  @Test
  void aFileAppearsWhenItIsComplete() throws IOException {
    makeRun(1);
    Path file = folder.resolve("articles.jsonl");
    assertThat(export("--to=" + file)).isEmpty();
    String whole = Files.readString(file);
    assertThat(whole).isEqualTo(export());

    Path damaged = folder.resolve("out/data/run=n1/undated/part-00000.parquet");
    Files.write(damaged, new byte[(int) Files.size(damaged)]);

    assertThat(result("out", "--to=" + file).code()).isEqualTo(1);
    assertThat(file).hasContent(whole);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(each -> each.toString().endsWith(".part"));
    }
  }

  @Test
  void aRunThatIsReplacedMeanwhileFailsItAndOneThatIsPublishedDoesNot() throws IOException {
    makeRun(1);
    Store store = LocalStore.at(folder.resolve("out"));
    JsonLines lines =
        new JsonLines(store, Snapshot.of(store), Table.that(Table.Accounts.WRITTEN), List.of());

    assertThat(lines.write(new Interrupted(() -> makeRun(2)))).isEqualTo(3);

    String uri = folder.resolve("in/1-1.txt").toUri().toString();
    assertThatThrownBy(() -> lines.write(new Interrupted(() -> drop(uri))))
        .isInstanceOf(StorageFailedException.class)
        .hasMessageContaining("the dataset was changed while it was read");
  }

  private interface Change {
    void run() throws IOException;
  }

  /** Output at whose first byte the dataset changes. */
  private static final class Interrupted extends ByteArrayOutputStream {

    private final Change change;
    private boolean done;

    Interrupted(Change change) {
      this.change = change;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      if (!done) {
        done = true;
        try {
          change.run();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      super.write(bytes, offset, length);
    }
  }

  private void drop(String uri) {
    CommandResult result =
        CommandResult.of(
            Dateline::run,
            List.of(
                "drop",
                "--output=" + folder.resolve("out"),
                "--source-uri=" + uri,
                "--reason=asked for"));
    assertThat(result.code()).as(result.error()).isZero();
  }

  private void makeRun(int run) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int day = 1; day <= 2; day++) {
      Files.writeString(
          input.resolve(run + "-" + day + ".txt"),
          "Published: 2021-08-0"
              + day
              + "\n\nRain “fell”\n\non Carolina Uribe and her friends of day "
              + day
              + " in night "
              + run
              + ", and on nobody else in the valley.\n");
    }
    Files.writeString(
        input.resolve(run + "-undated.txt"),
        "The baker opens the door and gives bread number " + run + " to everybody who asks.\n");
    run("out", "--input=" + input, "--run=n" + run);
  }

  private void run(String output, String... options) {
    List<String> line =
        new ArrayList<>(List.of("run", "--quiet", "--output=" + folder.resolve(output)));
    line.addAll(List.of(options));
    CommandResult result = CommandResult.of(Dateline::run, line);
    assertThat(result.code()).as(result.error()).isZero();
  }

  private String export(String... options) {
    CommandResult result = result("out", options);
    assertThat(result.code()).as(result.error()).isZero();
    return result.output();
  }

  private CommandResult result(String output, String... options) {
    List<String> line =
        new ArrayList<>(List.of("export", "jsonl", "--output=" + folder.resolve(output)));
    line.addAll(List.of(options));
    return CommandResult.of(Dateline::run, line);
  }

  private static List<JsonNode> lines(String output) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : output.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}
