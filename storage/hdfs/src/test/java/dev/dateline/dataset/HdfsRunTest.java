package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.hdfs.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whole runs that read from HDFS and write to it. */
@Isolated
class HdfsRunTest extends StoredRunContract {

  private final String there = TestCluster.get().folder();

  @Override
  String there() {
    return there;
  }

  @Override
  void write(String uri, byte[] content) throws IOException {
    TestCluster.write(uri, content);
  }

  @Test
  void ofTwoLaunchersAtOnceOneWins() throws Exception {
    Path input = Files.writeString(folder.resolve("a.txt"), article("the ferry"));
    ExecutorService launchers = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> launch =
          () ->
              Dateline.run(
                  "run",
                  "--input=" + input,
                  "--output=" + there + "/out",
                  "--run=night-1",
                  "--quiet");
      List<Integer> codes = new ArrayList<>();
      for (Future<Integer> ended : launchers.invokeAll(List.of(launch, launch))) {
        codes.add(ended.get());
      }
      assertThat(codes).contains(0).isSubsetOf(0, 5);
    } finally {
      launchers.shutdown();
    }
    assertThat(Dataset.at(Stores.at(there + "/out")).manifests()).hasSize(1);
    assertThat(done("verify", "--output=" + there + "/out")).isNotEmpty();
  }

  @Test
  void aDataNodeThatIsKilledInMidRunHarmsNothing() throws Exception {
    for (int i = 0; i < 60; i++) {
      write(there + "/in/" + i + ".txt", article("the ferry number " + i + " of many"));
    }
    done("run", "--input=" + there + "/in", "--output=" + there + "/calm", "--run=night-1");
    ExecutorService launcher = Executors.newSingleThreadExecutor();
    try {
      Store store = Stores.at(there + "/out");
      Future<Integer> run =
          launcher.submit(
              () ->
                  Dateline.run(
                      "run",
                      "--input=" + there + "/in",
                      "--output=" + there + "/out",
                      "--run=night-1",
                      "--quiet"));
      while (store.list("_dateline/staging").isEmpty() && !run.isDone()) {
        Thread.onSpinWait();
      }
      TestCluster.get().killDataNode(0);
      assertThat(run.get()).isZero();
    } finally {
      launcher.shutdown();
      TestCluster.get().startDataNode(0);
    }
    assertThat(rowHashes(there + "/out")).isEqualTo(rowHashes(there + "/calm"));
    assertThat(done("verify", "--output=" + there + "/out")).isNotEmpty();
  }
}
