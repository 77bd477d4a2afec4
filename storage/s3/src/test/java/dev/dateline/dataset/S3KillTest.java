package dev.dateline.dataset;

import dev.dateline.dataset.store.Store;
import dev.dateline.s3.TestService;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Whoever changes a dataset on S3 is killed before each of its operations, and runs again. */
@Tag("sweep")
class S3KillTest extends KillContract {

  private final TestService service = TestService.any().used();
  private final String folder = service.folder();

  @Override
  String name() {
    return "S3";
  }

  /** Made once, and copied by the service for each trial. */
  @BeforeEach
  void makeRuns() throws IOException {
    Store store = service.quick(folder + "/nights");
    for (int run = 1; run <= 3; run++) {
      FakeRuns.run(store, "night-" + run, FakeRuns.files(0, 8 * run));
    }
  }

  @Override
  Store makeRuns(String name) throws IOException {
    Store all = service.quick(folder);
    all.copy(
        "nights",
        name,
        all.files("nights").stream()
            .map(file -> file.path().substring("nights/".length()))
            .toList());
    return service.quick(folder + "/" + name);
  }

  /** A request to a service takes its time: of the sample of operations, every tenth is tried. */
  @Override
  LongStream toTry(long operations) {
    List<Long> sample = super.toTry(operations).boxed().toList();
    int step = sample.size() == operations ? 1 : 10;
    return LongStream.range(0, sample.size())
        .filter(i -> i % step == 0)
        .map(i -> sample.get((int) i));
  }
}
