package dev.dateline.dataset;

import dev.dateline.dataset.store.Store;
import dev.dateline.hdfs.TestCluster;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** Whoever changes a dataset on HDFS is killed before each of its operations, and runs again. */
@Tag("sweep")
class HdfsKillTest extends KillContract {

  private final String folder = TestCluster.get().folder();

  @Override
  String name() {
    return "HDFS";
  }

  @Override
  Store makeRuns(String name) throws IOException {
    Store store = TestCluster.quick(folder + "/" + name);
    for (int run = 1; run <= 3; run++) {
      FakeRuns.run(store, "night-" + run, FakeRuns.files(0, 8 * run));
    }
    return store;
  }
}
