package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import dev.dateline.codec.Format;
import dev.dateline.dataset.inspect.RunSummary;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.DatasetLockedException;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublisherTest {

  private static final String RUN = "2026-11-20";
  private static final Gates STRICT = new Gates(1000, 100, 100);

  @TempDir Path folder;
  private Store store;
  private Dataset dataset;

  @BeforeEach
  void anEmptyDataset() {
    store = LocalStore.at(folder);
    dataset = Dataset.at(store);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aRunIsPublishedCompletelyAndLeavesNothingBehind(Format format) throws IOException {
    RunRequest request = request(RUN, Optional.of(format), Map.of(), false);

    Manifest manifest =
        published(FakeRuns.run(store, request, FakeRuns.files(0, 100), Gates.open()));

    assertThat(manifest.books().read()).isEqualTo(100);
    assertThat(manifest.books().balances()).isTrue();
    assertThat(manifest.sequence()).isEqualTo(1);
    assertThat(manifest.format()).isEqualTo(format);
    assertThat(dataset.manifests()).containsExactly(manifest);
    assertThat(store.list("_dateline/staging")).isEmpty();
    assertThat(store.list("data")).containsExactly("run=2026-11-20");
    assertThat(store.files("data/run=2026-11-20"))
        .extracting(StoredFile::path)
        .contains("data/run=2026-11-20/articles/date=2021-08-02/part-00000." + format.extension());
    assertThat(dataset.verify().differences()).isEmpty();
  }

  @Test
  void theSameRunAgainDoesNothing() throws IOException {
    FakeRuns.run(store, RUN, FakeRuns.files(0, 100));

    assertThat(FakeRuns.run(store, RUN, FakeRuns.files(0, 200))).isEmpty();
    assertThat(dataset.manifests()).hasSize(1);
  }

  @Test
  void theNextRunAddsOnlyWhatIsNew() throws IOException {
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 30));
    FakeRuns.run(store, "2026-11-21", FakeRuns.files(0, 60));
    FakeRuns.run(store, "2026-11-22", FakeRuns.files(0, 60));

    assertThat(dataset.manifests())
        .extracting(
            manifest -> manifest.books().read(),
            manifest -> manifest.books().written(),
            manifest -> manifest.input().unchanged())
        .containsExactly(tuple(30L, 29L, 0L), tuple(30L, 20L, 30L), tuple(0L, 0L, 60L));
    assertThat(dataset.manifests().get(1).books().duplicates())
        .containsEntry(CopyKind.CONTENT_EARLIER_RUN, 9L);
  }

  @Test
  void rereadingReadsEverythingAndPublishesNothingTwice() throws IOException {
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 30));

    Manifest again =
        published(
            FakeRuns.run(
                store,
                request("2026-11-21", Optional.empty(), Map.of(), true),
                FakeRuns.files(0, 30),
                Gates.open()));

    assertThat(again.books().read()).isEqualTo(30);
    assertThat(again.books().written()).isZero();
  }

  @Test
  void aFileThatWasNotReadCompletelyIsReadByTheNextRun() throws IOException {
    Listing listing = FakeRuns.files(1, 10);
    SourceFile changed = listing.files().get(3);
    try (Publisher publisher = dataset.lock("test")) {
      Attempt first = begin(publisher, RUN, listing);
      Attempt second = publisher.retry(first, List.of(changed.uri()));
      FakeJob.run(second);
      publisher.publish(second, Gates.open());
    }

    Manifest next = published(FakeRuns.run(store, "2026-11-21", listing));

    assertThat(next.input().unchanged()).isEqualTo(8);
    assertThat(next.books().written()).isEqualTo(1);
  }

  @Test
  void aRunIsTriedThreeTimesWhileFilesChangeUnderIt() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      Attempt first = begin(publisher, RUN, FakeRuns.files(1, 10));
      Attempt second = publisher.retry(first, List.of("file:///in/000001.txt"));
      Attempt third = publisher.retry(second, List.of("file:///in/000002.txt"));

      assertThat(third.excluded())
          .containsExactly("file:///in/000001.txt", "file:///in/000002.txt");
      assertThatThrownBy(() -> publisher.retry(third, List.of("file:///in/000003.txt")))
          .isInstanceOf(UnsoundRunException.class)
          .hasMessageContaining("files changed during each of 3 attempts");
    }
    try (Publisher publisher = dataset.lock("test")) {
      assertThat(begin(publisher, RUN, FakeRuns.files(1, 99)).excluded())
          .as("a rerun starts from what is known to change")
          .containsExactly("file:///in/000001.txt", "file:///in/000002.txt");
    }
  }

  @Test
  void anAttemptStartsFromWhatWasFrozenAtTheFirst() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      begin(publisher, RUN, FakeRuns.files(0, 10));
    }

    Manifest manifest = published(FakeRuns.run(store, RUN, FakeRuns.files(5, 500)));

    assertThat(manifest.books().read()).isEqualTo(10);
  }

  @Test
  void whatTheListerRefusedIsFrozenToo() throws IOException {
    Rejection refused =
        new Rejection(
            Origin.ofFile("file:///in/locked"),
            Optional.empty(),
            Stage.READ,
            Reason.UNREADABLE,
            "no",
            "");
    try (Publisher publisher = dataset.lock("test")) {
      Attempt attempt =
          begin(publisher, RUN, new Listing(FakeRuns.files(0, 3).files(), List.of(refused)));

      assertThat(attempt.frozen().refused())
          .extracting(FrozenInput.Refused::rejection)
          .containsExactly(refused);
    }
  }

  @Test
  void otherSettingsAreRefusedWithBothValues() throws IOException {
    FakeRuns.run(store, RUN, FakeRuns.files(0, 10));
    Map<String, String> settings = Map.of("--encoding", "windows-1252");

    assertThatThrownBy(
            () ->
                FakeRuns.run(
                    store,
                    request(RUN, Optional.empty(), settings, true),
                    FakeRuns.files(0, 10),
                    Gates.open()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessage(
            "run 2026-11-20 is published with other settings: --reread was false and is now true;"
                + " --encoding was 'not set' and is now 'windows-1252'. Take another run id.");
  }

  @Test
  void aDatasetKeepsTheFormatOfItsFirstRun() throws IOException {
    FakeRuns.run(store, RUN, FakeRuns.files(0, 10));

    assertThat(dataset.format()).contains(Format.AVRO);
    assertThatThrownBy(
            () ->
                FakeRuns.run(
                    store,
                    request("2026-11-21", Optional.of(Format.PARQUET), Map.of(), false),
                    FakeRuns.files(0, 10),
                    Gates.open()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageStartingWith("--format=parquet: the dataset is in avro since its first run");
  }

  @Test
  void booksThatDoNotBalanceAreNotPublished() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      Attempt attempt = begin(publisher, RUN, FakeRuns.files(1, 10));
      FakeJob.run(attempt);
      JobResult result = attempt.result().orElseThrow();
      Books oneMore =
          result
              .books()
              .plus(new Books(1, 0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
      attempt.staging().finish(new JobResult(result.files(), oneMore, result.changedSources(), 0));

      assertUnsound(publisher, attempt, "do not balance");
    }
  }

  @Test
  void filesThatDifferFromTheJobsListAreNotPublished() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      Attempt attempt = begin(publisher, RUN, FakeRuns.files(1, 10));
      assertUnsound(publisher, attempt, "without its list of files");
      FakeJob.run(attempt);
      String run = attempt.staging().runFolder();

      store.share(run + "/undated/part-00000.avro", run + "/undated/part-00001.avro");
      store.delete(run + "/undated/part-00000.avro");
      assertUnsound(publisher, attempt, "undated/part-00000.avro: the file is missing");
      assertUnsound(publisher, attempt, "undated/part-00001.avro: the file is in no list");
      store.delete(run + "/undated/part-00001.avro");
      try (OutputStream out = store.create(run + "/undated/part-00000.avro")) {
        out.write(1);
      }
      assertUnsound(publisher, attempt, "undated/part-00000.avro: 1 bytes instead of");
    }
  }

  @Test
  void aHeldRunIsPublishedAfterALook() throws IOException {
    Optional<Publication> held =
        FakeRuns.run(store, FakeRuns.request(RUN), FakeRuns.files(0, 10), STRICT);

    assertThat(held.orElseThrow())
        .isInstanceOfSatisfying(
            Publication.Held.class,
            run ->
                assertThat(run.reasons())
                    .containsExactly("documents read: 10, fewer than --min-documents=1000"));
    assertThat(dataset.manifests()).isEmpty();
    assertThat(dataset.runs())
        .extracting(RunSummary::run, RunSummary::state)
        .containsExactly(tuple(RUN, RunSummary.State.HELD));

    try (Publisher publisher = dataset.lock("publish")) {
      assertThat(publisher.publish(RUN).books().read()).isEqualTo(10);
    }
    assertThat(dataset.verify().differences()).isEmpty();
  }

  @Test
  void aRunWithoutNewFilesIsNotHeld() throws IOException {
    FakeRuns.run(store, RUN, FakeRuns.files(0, 10));

    Optional<Publication> quiet =
        FakeRuns.run(store, FakeRuns.request("2026-11-21"), FakeRuns.files(0, 10), STRICT);
    Optional<Publication> fewNew =
        FakeRuns.run(store, FakeRuns.request("2026-11-22"), FakeRuns.files(0, 12), STRICT);

    assertThat(quiet.orElseThrow()).isInstanceOf(Publication.Published.class);
    assertThat(fewNew.orElseThrow())
        .isInstanceOfSatisfying(
            Publication.Held.class,
            run ->
                assertThat(run.reasons())
                    .containsExactly("documents read: 2, fewer than --min-documents=1000"));
  }

  @Test
  void aHeldRunIsTakenUpByTheSameRunWithOtherGates() throws IOException {
    FakeRuns.run(store, FakeRuns.request(RUN), FakeRuns.files(0, 10), STRICT);

    try (Publisher publisher = dataset.lock("test")) {
      Attempt attempt = begin(publisher, RUN, FakeRuns.files(0, 99));
      assertThat(attempt.result()).isPresent();
      assertThat(publisher.publish(attempt, Gates.open()))
          .isInstanceOf(Publication.Published.class);
    }
  }

  @Test
  void aHeldRunThatOthersHavePassedIsNotPublished() throws IOException {
    FakeRuns.run(store, FakeRuns.request(RUN), FakeRuns.files(0, 10), STRICT);
    FakeRuns.run(store, "2026-11-21", FakeRuns.files(0, 10));

    try (Publisher publisher = dataset.lock("publish")) {
      assertThatThrownBy(() -> publisher.publish(RUN))
          .isInstanceOf(UnsoundRunException.class)
          .hasMessageContaining("began before other runs were published");
    }
    Manifest again = published(FakeRuns.run(store, RUN, FakeRuns.files(0, 10)));
    assertThat(again.books().written()).isZero();
    assertThat(again.ledger()).containsExactly("2026-11-21");
  }

  @Test
  void anAbandonedRunIsForgotten() throws IOException {
    FakeRuns.run(store, FakeRuns.request(RUN), FakeRuns.files(0, 10), STRICT);

    try (Publisher publisher = dataset.lock("abandon")) {
      publisher.abandon(RUN);
      assertThatThrownBy(() -> publisher.abandon(RUN))
          .isInstanceOf(RunRefusedException.class)
          .hasMessageStartingWith("there is no unpublished run 2026-11-20");
    }
    assertThat(dataset.runs()).isEmpty();
    assertThat(published(FakeRuns.run(store, RUN, FakeRuns.files(0, 20))).books().read())
        .isEqualTo(20);
    try (Publisher publisher = dataset.lock("abandon")) {
      assertThatThrownBy(() -> publisher.abandon(RUN))
          .isInstanceOf(RunRefusedException.class)
          .hasMessageContaining("is published");
    }
  }

  @Test
  void aDetachedAttemptIsLeftAloneUntilItIsDone() throws IOException {
    Attempt attempt;
    RunRequest detached =
        new RunRequest(
            RUN,
            List.of("/in"),
            new TreeMap<>(),
            false,
            Optional.of(Format.AVRO),
            LocalDate.of(2026, 11, 21),
            "0.1.0",
            true);
    try (Publisher publisher = dataset.lock("submit")) {
      attempt = ((Start.Ready) publisher.start(detached, () -> FakeRuns.files(0, 10))).attempt();
    }
    try (Publisher publisher = dataset.lock("publish")) {
      assertThat(publisher.recovered()).isEmpty();
      assertThatThrownBy(() -> publisher.publish(RUN))
          .isInstanceOf(RunRefusedException.class)
          .hasMessageContaining("is not done");
      assertThatThrownBy(() -> publisher.start(detached, () -> FakeRuns.files(0, 10)))
          .isInstanceOf(RunRefusedException.class)
          .hasMessageContaining("is detached");
    }
    assertThat(dataset.runs().get(0).state()).isEqualTo(RunSummary.State.DETACHED);
    FakeJob.run(attempt);

    try (Publisher publisher = dataset.lock("publish")) {
      assertThat(publisher.publish(RUN).books().read()).isEqualTo(10);
    }
    assertThat(store.list("_dateline/staging")).isEmpty();
  }

  @Test
  void aCutOffAttemptIsSweptByTheNextToLock() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      FakeJob.run(begin(publisher, RUN, FakeRuns.files(0, 10)));
      assertThat(dataset.runs().get(0).state()).isEqualTo(RunSummary.State.STAGED);
    }
    assertThat(dataset.runs().get(0).state()).isEqualTo(RunSummary.State.INTERRUPTED);

    try (Publisher publisher = dataset.lock("test")) {
      assertThat(publisher.recovered())
          .containsExactly("run 2026-11-20 was cut off: its unfinished attempt is deleted");
    }
  }

  @Test
  void theMessageOfALockedDatasetNamesTheHolder() throws IOException {
    try (Publisher publisher = dataset.lock("run 2026-11-20")) {
      assertThat(publisher.recovered()).isEmpty();
      assertThatThrownBy(() -> dataset.lock("run 2026-11-21"))
          .isInstanceOf(DatasetLockedException.class)
          .hasMessageContaining(
              "process " + ProcessHandle.current().pid() + ", run 2026-11-20, since ");
    }
  }

  @Test
  void filesBesideTheRowsArePublishedWithThem() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      Attempt attempt = begin(publisher, RUN, FakeRuns.files(0, 10));
      FakeJob.run(attempt);
      try (OutputStream out = store.create(attempt.staging().runFolder() + "/report.html")) {
        out.write('x');
      }
      Manifest manifest =
          ((Publication.Published) publisher.publish(attempt, Gates.open())).manifest();
      assertThat(manifest.attachments())
          .extracting(Manifest.Attachment::path)
          .containsExactly("report.html");
    }
    assertThat(dataset.verify().differences()).isEmpty();
    store.delete("data/run=2026-11-20/report.html");
    assertThat(dataset.verify().differences())
        .containsExactly("data/run=2026-11-20/report.html: the file is missing");
  }

  private void assertUnsound(Publisher publisher, Attempt attempt, String why) throws IOException {
    assertThatThrownBy(() -> publisher.publish(attempt, Gates.open()))
        .isInstanceOf(UnsoundRunException.class)
        .hasMessageContaining(why);
    assertThat(dataset.manifests()).isEmpty();
  }

  private static RunRequest request(
      String run, Optional<Format> format, Map<String, String> settings, boolean reread) {
    return new RunRequest(
        run,
        List.of("/in"),
        new TreeMap<>(settings),
        reread,
        format,
        LocalDate.of(2026, 11, 21),
        "0.1.0",
        false);
  }

  private static Manifest published(Optional<Publication> publication) {
    return ((Publication.Published) publication.orElseThrow()).manifest();
  }

  private static Attempt begin(Publisher publisher, String run, Listing listing)
      throws IOException {
    return ((Start.Ready) publisher.start(FakeRuns.request(run), () -> listing)).attempt();
  }
}
