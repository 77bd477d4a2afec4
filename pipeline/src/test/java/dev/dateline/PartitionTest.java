package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.cli.Dateline;
import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A dataset keeps the folders of its first run: days, months or years. */
@Timeout(300)
class PartitionTest {

  private static final LocalDate FIRST = LocalDate.of(2019, 11, 28);

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"DAY, PARQUET", "MONTH, PARQUET", "YEAR, PARQUET", "MONTH, AVRO"})
  void everyChangeKeepsTheFoldersOfTheFirstRun(Granularity granularity, Format format)
      throws IOException {
    makeRun(1, "--partition=" + granularity.option(), "--format=" + format.extension());
    makeRun(2);
    makeRun(3);
    isDividedBy(granularity);

    assertThat(dateline("replay", "--from=night-2").code()).isZero();
    isDividedBy(granularity);
    String uri = folder.resolve("in/2-7.txt").toUri().toString();
    assertThat(dateline("drop", "--source-uri=" + uri, "--reason=asked").code()).isZero();
    isDividedBy(granularity);
    assertThat(dateline("compact", "--from=night-1", "--to=night-3").code()).isZero();
    isDividedBy(granularity);
    makeRun(4);
    isDividedBy(granularity);

    assertThat(manifests()).hasSize(2);
    Manifest joined = manifests().get(0);
    assertThat(joined.files().stream().filter(file -> file.table() == Table.ARTICLES))
        .as("joined runs have one file for each folder")
        .hasSize(
            (int) joined.books().dates().keySet().stream().map(granularity::of).distinct().count());
    assertThat(manifests().stream().mapToLong(run -> run.books().written()).sum()).isEqualTo(159);
  }

  @ParameterizedTest
  @EnumSource(
      value = Granularity.class,
      names = {"MONTH", "YEAR"})
  void countsAreByDayWhateverTheFolders(Granularity granularity) throws IOException {
    makeRun(1);
    SortedMap<LocalDate, Long> byDay = manifests().get(0).books().dates();
    List<JsonNode> report = report();
    Path days = folder.resolve("out");
    Files.move(days, folder.resolve("days"));

    makeRun(1, "--partition=" + granularity.option());

    assertThat(manifests().get(0).books().dates()).isEqualTo(byDay);
    assertThat(report()).isEqualTo(report);
  }

  @Test
  void aChangedTextIsFoundInTheFolderOfItsMonth() throws IOException {
    makeRun(1, "--partition=month");
    Files.writeString(folder.resolve("in/1-0.txt"), text(1, 0).replace("rain", "snow"));
    makeRun(2);

    CommandResult result = dateline("diff", "night-1", "night-2");

    assertThat(result.code()).as(result.error()).isZero();
    assertThat(result.output()).contains("snow");
  }

  @Test
  void anotherPeriodIsRefusedInASentence() throws IOException {
    makeRun(1, "--partition=month");

    CommandResult result = run(2, "--partition=day");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error())
        .contains("--partition=day: the dataset is divided by month since its first run")
        .doesNotContain("\tat ");
    assertThat(run(2, "--partition=month").code()).isZero();
  }

  @Test
  void aRunInOtherFoldersThanTheDatasetsIsFound() throws IOException {
    makeRun(1, "--partition=month");
    Path settings = folder.resolve("out/_dateline/dataset.json");
    Files.writeString(settings, "{\"version\": 1, \"format\": \"PARQUET\"}");

    CommandResult result = dateline("verify");

    assertThat(result.code()).isEqualTo(6);
    assertThat(result.output() + result.error())
        .contains("data/run=night-1: divided by month, the dataset by day");
  }

  @Test
  void messagesAboutARunNameItsFolders() throws IOException {
    CommandResult result =
        CommandResult.of(Dateline::run, line(1, List.of("--partition=year"), false));

    assertThat(result.code()).isZero();
    assertThat(result.output() + result.error()).contains("/articles/year=*/*.parquet");
    assertThat(folder.resolve("out/README.md"))
        .content()
        .contains("data/run=*/articles/year=*/*.parquet", "a folder for each\nyear");
  }

  /** Verifies the dataset; every dated file is in a folder of the period. */
  private void isDividedBy(Granularity granularity) throws IOException {
    CommandResult verified = dateline("verify");
    assertThat(verified.code()).as(verified.output() + verified.error()).isZero();
    Set<String> folders = new TreeSet<>();
    Set<String> counted = new TreeSet<>();
    for (Manifest run : manifests()) {
      assertThat(run.books()).matches(Books::balances);
      run.files().stream()
          .flatMap(file -> file.partition().stream())
          .map(Partition::folder)
          .forEach(folders::add);
      run.books().dates().keySet().stream()
          .map(granularity::of)
          .map(Partition::folder)
          .forEach(counted::add);
    }
    assertThat(folders).isNotEmpty().isEqualTo(counted);
    Set<String> present = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder.resolve("out/data"))) {
      all.filter(path -> path.getParent().getFileName().toString().equals("articles"))
          .forEach(path -> present.add(path.getFileName().toString()));
    }
    assertThat(present).isEqualTo(folders);
  }

  /** What the reports count of articles, and the days on which a name is named. */
  private List<JsonNode> report() throws IOException {
    assertThat(dateline("report", "--entity=Ada Brook").code()).isZero();
    ObjectNode run = json("data/run=night-1/report.json");
    run.remove(List.of("run", "changes", "stages", "files"));
    ObjectNode dataset = json("report/index.json");
    assertThat(dataset.at("/trends/0/times")).as(dataset.toString()).hasSize(40);
    return List.of(run, dataset.get("trends"), dataset.get("dates"));
  }

  private ObjectNode json(String path) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(folder.resolve("out/" + path).toFile());
  }

  private void makeRun(int aRun, String... more) throws IOException {
    CommandResult result = run(aRun, more);
    assertThat(result.code()).as(result.error()).isZero();
  }

  private CommandResult run(int aRun, String... more) throws IOException {
    return CommandResult.of(Dateline::run, line(aRun, List.of(more), true));
  }

  private List<String> line(int aRun, List<String> more, boolean quiet) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 40; i++) {
      Path file = input.resolve(aRun + "-" + i + ".txt");
      if (!Files.exists(file)) {
        Files.writeString(file, text(aRun, i));
      }
    }
    List<String> line =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + input,
                "--output=" + folder.resolve("out"),
                "--run=night-" + aRun));
    line.addAll(more);
    if (quiet) {
      line.add("--quiet");
    }
    return line;
  }

  private static String text(int aRun, int number) {
    return String.format(
        Locale.ROOT,
        "date %s\nMayor Ada Brook said on day %d that the rain of night %d had filled the lake.\n",
        FIRST.plusDays(number * 11L),
        number,
        aRun);
  }

  private List<Manifest> manifests() throws IOException {
    return Dataset.at(LocalStore.at(folder.resolve("out"))).manifests();
  }

  private CommandResult dateline(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command, "--output=" + folder.resolve("out")));
    line.addAll(List.of(more));
    return CommandResult.of(Dateline::run, line);
  }
}
