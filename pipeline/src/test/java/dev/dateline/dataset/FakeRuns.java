package dev.dateline.dataset;

import dev.dateline.codec.Format;
import dev.dateline.dataset.change.Replay;
import dev.dateline.dataset.change.ReplayRequest;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Attachments;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.FrozenInputs;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.Store;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Runs of a {@link FakeJob} over made-up listings. */
final class FakeRuns {

  private FakeRuns() {}

  /** Files numbered from one to before another; see {@link FakeJob} for what they hold. */
  static Listing files(int from, int to) {
    return new Listing(
        IntStream.range(from, to)
            .mapToObj(
                i -> new SourceFile(String.format("file:///in/%06d.txt", i), i % 50, 1000 + i))
            .toList(),
        List.of());
  }

  /** A request for a run with the settings of every run. */
  static RunRequest request(String run) {
    return new RunRequest(
        run,
        List.of("/in"),
        new TreeMap<>(),
        false,
        Optional.of(Format.AVRO),
        LocalDate.of(2026, 11, 21),
        "0.1.0",
        false);
  }

  /** The same under rules of {@link FakeJob}. */
  static RunRequest request(String run, Map<String, String> rules) {
    RunRequest aRun = request(run);
    return new RunRequest(
        run,
        aRun.arguments(),
        new TreeMap<>(rules),
        false,
        aRun.format(),
        aRun.launchDay(),
        aRun.pipelineVersion(),
        false);
  }

  /** Runs a run to its end; empty when it is published already. */
  static Optional<Publication> run(Store store, String run, Listing listing) throws IOException {
    return run(store, request(run), listing, Gates.open());
  }

  /** Runs a run to its end; empty when it is published already. */
  static Optional<Publication> run(Store store, RunRequest request, Listing listing, Gates gates)
      throws IOException {
    try (Publisher publisher = dataset(store).lock("run " + request.run())) {
      if (publisher.start(request, () -> listing) instanceof Start.Ready ready) {
        if (ready.attempt().result().isEmpty()) {
          FakeJob.run(ready.attempt());
        }
        return Optional.of(publisher.publish(ready.attempt(), gates));
      }
      return Optional.empty();
    }
  }

  /** Makes runs again under other rules, as far as the check lets them. */
  static List<Manifest> replay(Store store, ReplayRequest request, Replay.Check check)
      throws IOException {
    try (Publisher publisher = dataset(store).lock("replay");
        Replay replay = publisher.replay(request, check)) {
      for (String run : replay.runs()) {
        Attempt attempt = replay.begin(run);
        FakeJob.run(attempt);
        replay.seal(attempt);
      }
      return replay.commit();
    }
  }

  /** A replay from a run to the newest, under rules of {@link FakeJob}. */
  static ReplayRequest from(String run, Map<String, String> rules) {
    return new ReplayRequest(run, Optional.empty(), List.of(), new TreeMap<>(rules), "0.2.0");
  }

  /** A dataset whose manifests are all of the same minute. */
  static Dataset dataset(Store store) {
    return Dataset.at(store, clock());
  }

  /** The frozen inputs of that dataset. */
  static FrozenInputs inputs(Store store) {
    return new FrozenInputs(new DatasetContext(store, clock(), Attachments.NONE));
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
  }
}
