package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped while somebody takes its lock away and publishes. */
@Tag("faults")
@Timeout(600)
class LostLockTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"night-1", "night-2"})
  void everyArticleIsPublishedOnce(String second) throws Exception {
    Corpus.write(folder.resolve("in"), 0, 200);
    Path clean = folder.resolve("clean");
    assertThat(Dateline.run(makeRun(clean, "night-1"))).isZero();
    Path output = folder.resolve("out");

    DatelineProcess stopped = DatelineProcess.start(folder, List.of(makeRun(output, "night-1")));
    while (!isUnderWay(output)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    stopped.signal("STOP");
    Files.delete(output.resolve("_dateline/lock"));
    assertThat(Dateline.run(makeRun(output, second))).isZero();
    stopped.signal("CONT");

    assertThat(stopped.exitCode()).as(stopped.printed()).isZero();
    assertThat(stopped.printed()).contains("the lock of the dataset was taken away");
    Dataset dataset = Dataset.at(LocalStore.at(output));
    assertThat(dataset.verify().differences()).isEmpty();
    assertThat(dataset.manifests().stream().mapToLong(run -> run.books().written()).sum())
        .isEqualTo(manifest(clean).books().written());
    FaultLog.note(
        "4-lost-lock-" + second,
        "`_dateline/lock` deleted while a run is stopped, and "
            + (second.equals("night-1") ? "the same" : "another")
            + " run published by a second process",
        1,
        "both end with 0, the first after another attempt: every article once");
  }

  private static boolean isUnderWay(Path output) throws IOException {
    Path staging = output.resolve("_dateline/staging");
    if (!Files.isDirectory(staging)) {
      return false;
    }
    try (Stream<Path> attempts = Files.walk(staging)) {
      return attempts.anyMatch(file -> file.toString().contains("/scratch/"));
    }
  }

  private static Manifest manifest(Path output) throws IOException {
    return Dataset.at(LocalStore.at(output)).manifests().get(0);
  }

  private String[] makeRun(Path output, String run) {
    return new String[] {
      "run",
      "--input=" + folder.resolve("in"),
      "--output=" + output,
      "--run=" + run,
      "--latest=2026-11-22",
      "--quiet"
    };
  }
}
