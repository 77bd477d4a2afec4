package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Sweep;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose process group is killed at a random moment, and run again. */
@Tag("faults")
@Timeout(7200)
class KillTest {

  private static final int KILLS = Sweep.kills();

  /** Of so many at least one does harm: it takes few to see what is wrong. */
  private static final int NAIVE_KILLS = Math.max(3, KILLS / 5);

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void texts() throws IOException {
    input = folder.resolve("in");
    Corpus.write(input, 0, 200);
  }

  @Test
  void aRunKilledAndRunAgainIsThatOfOneCleanRunAndNobodySeesHalfOfIt() throws Exception {
    Path before = folder.resolve("before");
    assertThat(Dateline.run(makeRun(before, "2026-11-19"))).isZero();
    String runBefore = GlobReader.look(before).toString();
    Corpus.write(input, 200, 500);
    Path clean = folder.resolve("clean");
    Trees.copy(before, clean);
    long started = System.nanoTime();
    assertThat(DatelineProcess.start(folder, List.of(makeRun(clean, "2026-11-20"))).exitCode())
        .isZero();
    long milliseconds = (System.nanoTime() - started) / 1_000_000;
    String both = GlobReader.look(clean).toString();
    Map<String, String> cleanFiles = Trees.rowHashes(clean);
    assertThat(both).isNotEqualTo(runBefore);

    Random moments = Sweep.random("kill");
    Set<String> views = new TreeSet<>();
    long looks = 0;
    int cutOff = 0;
    int kills = 0;
    while (Sweep.goesOn(KILLS, kills, cutOff)) {
      Path output = folder.resolve("kill-" + kills++);
      Trees.copy(before, output);
      GlobReader reader = GlobReader.of(output);
      try (reader) {
        DatelineProcess aRun =
            DatelineProcess.start(folder, List.of(makeRun(output, "2026-11-20")));
        aRun.killAfter(moments.nextLong(milliseconds / 4, milliseconds));
        cutOff += Dataset.at(LocalStore.at(output)).manifests().size() == 1 ? 1 : 0;
        assertThat(Dateline.run(makeRun(output, "2026-11-20"))).isZero();
      }
      assertThat(Trees.rowHashes(output)).isEqualTo(cleanFiles);
      assertThat(Dataset.at(LocalStore.at(output)).verify().differences()).isEmpty();
      views.addAll(reader.views());
      looks += reader.looks();
      LocalStore.at(folder).delete(output.getFileName().toString());
    }

    assertThat(views).isSubsetOf(runBefore, both);
    assertThat(cutOff).as("runs that were cut off before they were published").isPositive();
    FaultLog.note(
        "2-kill",
        "SIGKILL of the process group at a random moment of a run",
        kills,
        "run again: the same data files, byte for byte; a DuckDB reader looked "
            + looks
            + " times and saw whole runs only ("
            + cutOff
            + " were not published yet)");
  }

  /** Without the protocol the same test must see something, or it would see nothing ever. */
  @Test
  void aNaiveWriterIsCaught() throws Exception {
    Corpus.write(input, 200, 500);
    Path clean = folder.resolve("naive-clean");
    long started = System.nanoTime();
    assertThat(naive(clean).exitCode()).isZero();
    long milliseconds = (System.nanoTime() - started) / 1_000_000;
    String whole = GlobReader.look(clean).toString();

    Random moments = Sweep.random("naive");
    List<String> harm = new ArrayList<>();
    int kills = 0;
    while (Sweep.goesOn(NAIVE_KILLS, kills, harm.size())) {
      Path output = folder.resolve("naive-" + kills++);
      GlobReader reader = GlobReader.of(output);
      try (reader) {
        naive(output).killAfter(moments.nextLong(milliseconds / 2, milliseconds));
        assertThat(naive(output).exitCode()).isZero();
      }
      String left = GlobReader.look(output).toString();
      if (!left.equals(whole)) {
        harm.add("other rows for good: " + left);
      }
      for (String view : reader.views()) {
        if (!view.equals("{}") && !view.equals(whole)) {
          harm.add("a reader saw " + view);
        }
      }
    }

    assertThat(harm).isNotEmpty();
    FaultLog.note(
        "9-naive",
        "negative control: SIGKILL of Beam's FileIO.writeDynamic straight into the dataset",
        kills,
        "the test sees it: "
            + harm.stream().filter(what -> what.startsWith("other")).count()
            + " times other rows for good, "
            + harm.stream().filter(what -> what.startsWith("a reader")).count()
            + " partial views");
  }

  private DatelineProcess naive(Path output) throws IOException {
    return DatelineProcess.start(
        Files.createDirectories(folder.resolve("tmp")),
        List.of(),
        Map.of(),
        NaiveWriter.class.getName(),
        List.of(input.toString(), output.toString()));
  }

  private String[] makeRun(Path output, String run) {
    return new String[] {
      "run",
      "--input=" + input,
      "--output=" + output,
      "--run=" + run,
      "--latest=2026-11-22",
      "--quiet"
    };
  }
}
