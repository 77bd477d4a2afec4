package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.dataset.store.Stores;
import dev.dateline.extension.StorageSettings;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.s3.FaultyService.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Whole runs against a service that is busy, for a time or for good. */
@Isolated
class S3StormTest {

  private final TestService service = TestService.any().used();
  private final String there = service.folder();
  private FaultyService faulty;

  @BeforeEach
  void begin() throws IOException {
    System.setProperty("dateline.lease.seconds", "2");
    System.setProperty("dateline.s3.tries", "6");
    faulty = new FaultyService(service.address());
    for (int i = 0; i < 12; i++) {
      service.write(there + "/in/" + i + ".txt", article("the ferry number " + i));
    }
    at(service.address().toString());
    run("/calm");
  }

  @AfterEach
  void end() throws IOException {
    System.clearProperty("dateline.lease.seconds");
    System.clearProperty("dateline.s3.tries");
    at(service.address().toString());
    faulty.close();
  }

  @Test
  @Timeout(300)
  void aRunSurvivesAStorm() throws IOException {
    at(faulty.address().toString());
    faulty.breakWith(Fault.BUSY, kind -> true, number -> number % 5 == 0);

    CommandResult run = run("/out");

    assertThat(run.code()).as(run.error()).isZero();
    assertThat(rows("/out")).isEqualTo(rows("/calm")).isNotEmpty();
  }

  @Test
  @Timeout(300)
  void aRunThatAServiceEndsIsMadeGoodByTheNext() throws IOException {
    at(faulty.address().toString());
    faulty.breakWith(Fault.BUSY, kind -> true, number -> number > 120);

    CommandResult run = run("/out");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.error()).contains("503 SlowDown, also when the request was repeated");
    faulty.mend();
    assertThat(run("/out").code()).isZero();
    assertThat(rows("/out")).isEqualTo(rows("/calm")).isNotEmpty();
    assertThat(Stores.at(there + "/out").list("_dateline/staging")).isEmpty();
  }

  private static void at(String address) {
    StorageSettings.give(Map.of(StorageSettings.S3_ENDPOINT, address));
  }

  private CommandResult run(String output) {
    return CommandResult.of(
        Dateline::run,
        List.of("run", "--input=" + there + "/in", "--output=" + there + output, "--run=night-1"));
  }

  private Map<String, String> rows(String output) throws IOException {
    Store store = Stores.at(there + output);
    Map<String, String> rows = new TreeMap<>();
    for (StoredFile file : store.files("data")) {
      if (file.path().contains("/part-")) {
        rows.put(file.path(), DigestStream.of(store, file.path()).sha256());
      }
    }
    return rows;
  }

  private static String article(String subject) {
    return "date 2024-03-04\n\nNews of the harbour\n\n"
        + ("On Monday, March 4, 2024, people at the harbour saw " + subject + ". ").repeat(4)
        + "\n\nNobody had expected "
        + subject
        + " so early, said Anna Berg of the harbour office in Turku.\n";
  }
}
