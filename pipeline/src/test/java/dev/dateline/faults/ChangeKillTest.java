package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Sweep;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes of published runs whose process group is killed at a random moment, and made again. */
@Tag("faults")
@Timeout(3600)
class ChangeKillTest {

  private static final int KILLS = Sweep.fewKills();

  @TempDir private static Path runs;
  private static Path before;
  @TempDir private Path folder;

  @BeforeAll
  static void twoRuns() throws IOException {
    before = runs.resolve("before");
    for (int run = 1; run <= 2; run++) {
      Corpus.write(runs.resolve("in"), 100 * (run - 1), 100 * run);
      assertThat(
              Dateline.run(
                  "run",
                  "--input=" + runs.resolve("in"),
                  "--output=" + before,
                  "--run=night-" + run,
                  "--latest=2026-11-22",
                  "--quiet"))
          .isZero();
    }
  }

  @Test
  void aTakedownKilledAndMadeAgainIsOneTakedown() throws Exception {
    kill(
        "a takedown",
        "drop",
        "--source-uri",
        runs.resolve("in/0/8.txt").toUri().toString(),
        runs.resolve("in/1/118.txt").toUri().toString(),
        "--reason=a test");
  }

  @Test
  void joiningRunsKilledAndMadeAgainIsOneJoin() throws Exception {
    kill("joining runs", "compact", "--from=night-1", "--to=night-2");
  }

  private void kill(String what, String... command) throws Exception {
    Path clean = folder.resolve("clean");
    Trees.copy(before, clean);
    long started = System.nanoTime();
    assertThat(DatelineProcess.start(folder, List.of(on(clean, command))).exitCode()).isZero();
    long milliseconds = (System.nanoTime() - started) / 1_000_000;
    Map<String, String> files = Trees.rowHashes(clean);
    String old = ManifestReader.look(before).toString();
    String anew = ManifestReader.look(clean).toString();
    assertThat(anew).isNotEqualTo(old);

    Random moments = Sweep.random(command[0]);
    Set<String> views = new TreeSet<>();
    long looks = 0;
    int tries = 0;
    int killed = 0;
    while (Sweep.goesOn(KILLS, tries, killed)) {
      Path output = folder.resolve("kill-" + tries++);
      Trees.copy(before, output);
      ManifestReader reader = ManifestReader.of(output);
      try (reader) {
        DatelineProcess change = DatelineProcess.start(folder, List.of(on(output, command)));
        killed += change.killAfter(moments.nextLong(milliseconds / 3, milliseconds)) ? 1 : 0;
        assertThat(Dateline.run(on(output, command))).isZero();
      }
      assertThat(Trees.rowHashes(output)).isEqualTo(files);
      assertThat(Dataset.at(LocalStore.at(output)).verify().differences()).isEmpty();
      views.addAll(reader.views());
      looks += reader.looks();
    }

    assertThat(killed).as("processes killed before their end").isPositive();
    assertThat(views).isSubsetOf(old, anew);
    FaultLog.note(
        "2-kill-" + command[0],
        "SIGKILL of the process group at a random moment of " + what,
        killed,
        "made again: the same data files, byte for byte; a reader of manifests looked "
            + looks
            + " times and saw all of the old runs or all of the new");
  }

  private static String[] on(Path output, String... command) {
    String[] arguments = new String[command.length + 1];
    System.arraycopy(command, 0, arguments, 0, command.length);
    arguments[command.length] = "--output=" + output;
    return arguments;
  }
}
