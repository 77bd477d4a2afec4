package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three runs over one growing folder. */
@Timeout(300)
class ThreeRunsTest {

  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void aFolderWithTexts() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    Corpus.write(input, 0, 40);
  }

  @Test
  void eachRunAddsOnlyWhatIsNew() throws Exception {
    assertThat(run("2026-11-18")).isZero();
    Corpus.write(input, 40, 60);
    Files.copy(input.resolve("0/1.txt"), input.resolve("again.txt"));
    Files.writeString(input.resolve("other.txt"), Corpus.text(2) + "\n\n");
    assertThat(run("2026-11-19")).isZero();
    assertThat(run("2026-11-20")).isZero();
    Map<String, String> files = Trees.rowHashes(output);
    assertThat(run("2026-11-20")).as("the same run again").isZero();

    assertThat(Trees.rowHashes(output)).isEqualTo(files);
    List<Manifest> runs = Dataset.at(LocalStore.at(output)).manifests();
    assertThat(runs)
        .extracting(Manifest::run)
        .containsExactly("2026-11-18", "2026-11-19", "2026-11-20");
    assertThat(runs).extracting(Manifest::books).allMatch(Books::balances);
    assertThat(runs).extracting(aRun -> aRun.books().read()).containsExactly(40L, 22L, 0L);
    assertThat(runs).extracting(aRun -> aRun.input().unchanged()).containsExactly(0L, 40L, 62L);
    assertThat(runs.get(1).books().duplicates())
        .containsEntry(CopyKind.RAW_EARLIER_RUN, 1L)
        .containsEntry(CopyKind.CONTENT_EARLIER_RUN, 1L);
    assertThat(Rows.of(output)).hasSize(62);
    Map<String, Long> seen = GlobReader.look(output);
    assertThat(seen).containsOnlyKeys("2026-11-18", "2026-11-19");
  }

  @Test
  void rereadingEverythingPublishesNothingTwice() throws Exception {
    assertThat(run("2026-11-18")).isZero();

    assertThat(run("2026-11-19", "--reread")).isZero();

    Manifest again = Dataset.at(LocalStore.at(output)).manifests().get(1);
    assertThat(again.books().read()).isEqualTo(40);
    assertThat(again.books().written()).isZero();
  }

  @Test
  void everyOutcomeHasItsExitCode() throws Exception {
    assertThat(run("2026-11-18", "--min-documents=1000")).as("held back").isEqualTo(4);
    assertThat(command("publish", "--run=2026-11-18")).isZero();
    assertThat(command("verify")).isZero();
    assertThat(command("runs")).isZero();
    assertThat(run("2026-11-19", "--max-rejected-percent=0")).isZero();
    Corpus.write(input, 51, 52);
    assertThat(run("2026-11-20", "--max-rejected-percent=0")).as("held back").isEqualTo(4);
    assertThat(command("abandon", "--run=2026-11-20")).isZero();
    assertThat(command("abandon", "--run=2026-11-20")).as("none").isEqualTo(2);
    assertThat(run("2026-11-18", "--reread")).as("other settings").isEqualTo(2);
    assertThat(run("no/such/id")).as("no run id").isEqualTo(2);
    try (Publisher lock = Dataset.at(LocalStore.at(output)).lock("a test")) {
      assertThat(lock.recovered()).isEmpty();
      assertThat(run("2026-11-21")).as("locked").isEqualTo(5);
    }
    input = Files.createDirectories(folder.resolve("empty"));
    assertThat(run("2026-11-21")).as("no input").isEqualTo(3);
    Files.delete(output.resolve("data/run=2026-11-18/rejected/part-00000.parquet"));
    assertThat(command("verify")).as("differences").isEqualTo(6);
    output = Files.createFile(folder.resolve("file"));
    assertThat(run("2026-11-21")).as("the output is not a folder").isEqualTo(2);
    output = Files.createDirectories(folder.resolve("broken"));
    Files.createFile(output.resolve("data"));
    Corpus.write(input, 60, 61);
    assertThat(run("2026-11-21")).as("failed").isEqualTo(1);
  }

  private int run(String run, String... more) {
    String[] arguments = new String[5 + more.length];
    arguments[0] = "run";
    arguments[1] = "--input=" + input;
    arguments[2] = "--output=" + output;
    arguments[3] = "--run=" + run;
    arguments[4] = "--quiet";
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Dateline.run(arguments);
  }

  private int command(String name, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = name;
    arguments[1] = "--output=" + output;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Dateline.run(arguments);
  }
}
