package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several processes at once on one dataset. */
@Tag("faults")
@Timeout(600)
class CrowdTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} processes, the same run: {1}")
  @CsvSource({"2, true", "2, false", "8, true", "8, false"})
  void oneWritesAndTheOthersHaveToWait(int processes, boolean sameRun) throws Exception {
    Path input = folder.resolve("in");
    Corpus.write(input, 0, 60);
    Path clean = folder.resolve("clean");
    assertThat(Dateline.run(makeRun(input, clean, 0))).isZero();
    Path output = folder.resolve("out");

    List<DatelineProcess> crowd = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      crowd.add(DatelineProcess.start(folder, List.of(makeRun(input, output, sameRun ? 0 : i))));
    }
    List<Integer> codes = new ArrayList<>();
    for (DatelineProcess process : crowd) {
      codes.add(process.exitCode());
      if (codes.get(codes.size() - 1) == 5) {
        assertThat(process.printed()).contains("the dataset is locked: ");
      }
    }

    assertThat(codes).isSubsetOf(0, 5).contains(0);
    for (int i = 0; i < processes; i++) {
      assertThat(Dateline.run(makeRun(input, output, sameRun ? 0 : i))).isZero();
    }
    assertThat(Dataset.at(LocalStore.at(output)).verify().differences()).isEmpty();
    assertThat(Dataset.at(LocalStore.at(output)).manifests()).hasSize(sameRun ? 1 : processes);
    assertThat(GlobReader.look(output).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(GlobReader.look(clean).get("night-0"));
    FaultLog.note(
        "4-crowd-" + processes + (sameRun ? "-same" : "-other"),
        processes
            + " processes at once, "
            + (sameRun ? "the same run" : "a run each")
            + " over the same input",
        1,
        codes.stream().filter(code -> code == 0).count()
            + " ended with 0, "
            + codes.stream().filter(code -> code == 5).count()
            + " with 5 (locked); run again: every article once");
  }

  private static String[] makeRun(Path input, Path output, int run) {
    return new String[] {
      "run", "--input=" + input, "--output=" + output, "--run=night-" + run, "--quiet"
    };
  }
}
