package dev.dateline.dataset;

import dev.dateline.codec.Format;
import dev.dateline.dataset.Attempt.Card;
import dev.dateline.dataset.Attempt.State;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Publishes runs into a dataset; holds its lock until it is closed.
 *
 * <p>Not thread-safe.
 */
public final class Publisher implements AutoCloseable {

  /** How often a run is tried while files change under it. */
  public static final int MOST_ATTEMPTS = 3;

  private final Dataset dataset;
  private final Store store;
  private final Store.Lock lock;
  private final List<String> recovered;
  private final List<Manifest> published;
  private int retries;

  private Publisher(Dataset dataset, Store.Lock lock) throws IOException {
    this.dataset = dataset;
    this.store = dataset.store();
    this.lock = lock;
    this.recovered = new Recovery(store).run();
    this.published = new ArrayList<>(dataset.manifests());
  }

  static Publisher lock(Dataset dataset, String purpose) throws IOException {
    Store store = dataset.store();
    Store.Lock lock = store.tryLock(Layout.LOCK).orElse(null);
    if (lock == null) {
      throw new DatasetLockedException(
          "the dataset is locked: "
              + store.root()
              + Json.readIfWhole(store, Layout.HOLDER, Holder.class)
                  .map(holder -> " (" + holder + ")")
                  .orElse("")
              + ". Wait for the other run to end.");
    }
    Publisher publisher = null;
    try {
      if (!store.exists(Layout.DATA)) {
        store.createFolder(Layout.DATA);
        store.sync("");
      }
      // Recovery comes before anything is written: it may be what frees a full disk.
      Publisher recovered = new Publisher(dataset, lock);
      Json.write(
          store,
          Layout.HOLDER,
          new Holder(ProcessHandle.current().pid(), purpose, dataset.clock().instant()));
      publisher = recovered;
      return publisher;
    } finally {
      if (publisher == null) {
        lock.close();
      }
    }
  }

  /** What was left by runs that were cut off, and what became of it, in words. */
  public List<String> recovered() {
    return recovered;
  }

  /** Lists the input; asked only at the first attempt of a run. */
  @FunctionalInterface
  public interface Lister {
    /** The input as it stands. */
    Listing list() throws IOException;
  }

  /** What there is to do for a run. */
  public sealed interface Start {
    /**
     * Nothing: it is published, and was asked for in the same way.
     *
     * @param manifest its manifest
     */
    record AlreadyPublished(Manifest manifest) implements Start {}

    /**
     * To run the job, unless its result is there already, and publish.
     *
     * @param attempt where
     */
    record Ready(Attempt attempt) implements Start {}
  }

  /** What became of a run that was to be published. */
  public sealed interface Publication {
    /**
     * Readers see it.
     *
     * @param manifest its manifest
     */
    record Published(Manifest manifest) implements Publication {}

    /**
     * It is staged, and waits for {@link Publisher#publish(String)} or {@link Publisher#abandon}.
     *
     * @param result what the job handed over
     * @param reasons the gates that it failed, in words
     */
    record Held(JobResult result, List<String> reasons) implements Publication {}
  }

  /**
   * Begins a run, or takes up one that was cut off or held.
   *
   * @throws RunRefusedException when the run was begun with other settings, or is detached
   */
  public Start start(RunRequest request, Lister lister) throws IOException {
    Inputs inputs = new Inputs(dataset);
    Optional<Frozen> before = inputs.frozen(request.run());
    Optional<Manifest> done = published(request.run());
    Format format = format(request);
    if (before.isPresent()) {
      refuseDifferences(request, before.get(), done.isPresent());
    }
    if (done.isPresent()) {
      return new Start.AlreadyPublished(done.get());
    }
    Optional<Attempt> staged = staged(request.run());
    if (staged.isPresent()) {
      if (staged.get().card().state() == State.DETACHED) {
        throw new RunRefusedException(
            "run "
                + request.run()
                + " is detached. Publish it with `dateline publish --run="
                + request.run()
                + "`, or drop it with `dateline abandon --run="
                + request.run()
                + "`.");
      }
      if (staged.get().card().ledger().equals(ledgerRuns())) {
        return new Start.Ready(staged.get());
      }
      sweep(staged.get());
    }
    Frozen frozen =
        before.isPresent()
            ? before.get()
            : inputs.freeze(request, format, lister.list(), published);
    return new Start.Ready(
        begin(
            frozen,
            request.detached() ? State.DETACHED : State.RUNNING,
            inputs.excluded(request.run()),
            request.pipelineVersion()));
  }

  /**
   * Gives an attempt up since files changed under it, and begins another without those files.
   *
   * @param changed URIs of the files
   * @throws UnsoundRunException after {@value #MOST_ATTEMPTS} attempts
   */
  public Attempt retry(Attempt attempt, Collection<String> changed) throws IOException {
    retries++;
    if (retries >= MOST_ATTEMPTS) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + ": files kept changing under "
              + MOST_ATTEMPTS
              + " attempts, at last: "
              + String.join(", ", changed)
              + ". Run it again when they are at rest.");
    }
    SortedSet<String> excluded = new TreeSet<>(attempt.excluded());
    excluded.addAll(changed);
    new Inputs(dataset).exclude(attempt.run(), List.copyOf(excluded));
    sweep(attempt);
    return begin(
        attempt.frozen(),
        attempt.card().state(),
        List.copyOf(excluded),
        attempt.card().pipelineVersion());
  }

  /**
   * Checks a staged run against its list and its books, and publishes it at once, or holds it.
   *
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Publication publish(Attempt attempt, Gates gates) throws IOException {
    JobResult result = checked(attempt);
    List<String> failures = gates.failures(result.books());
    if (!failures.isEmpty()) {
      Json.write(store, cardPath(attempt), attempt.card().held(failures));
      return new Publication.Held(result, failures);
    }
    return new Publication.Published(seal(attempt, result));
  }

  /**
   * Publishes a run that is held, or detached and done.
   *
   * @throws RunRefusedException when there is none, or its job is not done
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Manifest publish(String run) throws IOException {
    Attempt attempt = waiting(run);
    return seal(attempt, checked(attempt));
  }

  /**
   * Drops a run that is not published, with its frozen input.
   *
   * @throws RunRefusedException when there is none
   */
  public void abandon(String run) throws IOException {
    RunId.checked(run);
    Inputs inputs = new Inputs(dataset);
    if (published(run).isPresent()) {
      throw new RunRefusedException(
          "run "
              + run
              + " is published ("
              + store.root()
              + "). Only a run that is not can be"
              + " abandoned.");
    }
    Optional<Attempt> staged = staged(run);
    if (staged.isEmpty() && inputs.frozen(run).isEmpty()) {
      throw noSuchRun(run);
    }
    if (staged.isPresent()) {
      sweep(staged.get());
    }
    inputs.thaw(run);
  }

  @Override
  public void close() throws IOException {
    try {
      store.delete(Layout.HOLDER);
    } finally {
      lock.close();
    }
  }

  private Attempt begin(Frozen frozen, State state, List<String> excluded, String version)
      throws IOException {
    Card card =
        new Card(
            frozen.run(),
            state,
            dataset.clock().instant(),
            ledgerRuns(),
            excluded,
            version,
            List.of());
    String folder = Layout.attempt(frozen.run(), UUID.randomUUID().toString().substring(0, 8));
    Json.write(store, folder + "/" + Recovery.CARD, card);
    store.createFolder(folder + "/run");
    return new Attempt(card, frozen, dataset.ledger(), new Staging(store, folder, frozen.format()));
  }

  private JobResult checked(Attempt attempt) throws IOException {
    JobResult result =
        attempt
            .result()
            .orElseThrow(
                () ->
                    new UnsoundRunException(
                        "run " + attempt.run() + ": the job ended without its list of files"));
    if (!result.changedSources().isEmpty()) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + ": files changed while they were read: "
              + String.join(", ", result.changedSources()));
    }
    if (!attempt.card().ledger().equals(ledgerRuns())) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + " began before other runs were published, and may repeat their articles. Drop it"
              + " with `dateline abandon --run="
              + attempt.run()
              + "` and run it again.");
    }
    List<String> differences = result.books().differences(result.files());
    differences.addAll(folder(attempt).differences(result.files()));
    if (!differences.isEmpty()) {
      throw new UnsoundRunException(
          "run " + attempt.run() + " is not published: " + String.join("; ", differences));
    }
    return result;
  }

  /** From the manifest on, the run is as good as published: recovery goes on from there. */
  private Manifest seal(Attempt attempt, JobResult result) throws IOException {
    RunFolder folder = folder(attempt);
    Manifest bare =
        new Manifest(
            Manifest.VERSION,
            attempt.run(),
            published.isEmpty() ? 1 : published.get(published.size() - 1).sequence() + 1,
            attempt.card().started(),
            dataset.clock().instant(),
            attempt.card().pipelineVersion(),
            attempt.frozen().format(),
            attempt.frozen().summary(),
            attempt.card().ledger(),
            attempt.excluded(),
            result.books(),
            result.files(),
            List.of(),
            RunFolder.schemas(),
            List.of());
    Manifest manifest =
        new StagedRun(store, folder.folder(), bare, published, Optional.of(result))
            .attached(dataset.attachments());
    folder.sync();
    Json.write(store, folder.folder() + "/" + Layout.MANIFEST, manifest);
    reveal(store, folder.folder(), attempt.run());
    published.add(manifest);
    sweep(attempt);
    return manifest;
  }

  /** The one step by which readers come to see a run. */
  static void reveal(Store store, String folder, String run) throws IOException {
    store.rename(folder, Layout.run(run));
    store.sync(Layout.DATA);
  }

  private Format format(RunRequest request) throws IOException {
    Optional<Format> fixed = dataset.format();
    if (fixed.isPresent()
        && request.format().isPresent()
        && !fixed.get().equals(request.format().get())) {
      throw new RunRefusedException(
          "--format="
              + request.format().get().extension()
              + ": the dataset is in "
              + fixed.get().extension()
              + " since its first run ("
              + store.root()
              + "). Leave the option out, or take another output.");
    }
    return fixed.or(request::format).orElse(Format.PARQUET);
  }

  private static void refuseDifferences(RunRequest request, Frozen frozen, boolean published) {
    List<String> differences = frozen.differences(request);
    if (!differences.isEmpty()) {
      throw new RunRefusedException(
          "run "
              + request.run()
              + (published ? " is published" : " was begun")
              + " with other settings: "
              + String.join("; ", differences)
              + (published
                  ? ". Take another run id."
                  : ". Run it as before, or drop it with `dateline abandon --run="
                      + request.run()
                      + "`."));
    }
  }

  private Attempt waiting(String run) throws IOException {
    RunId.checked(run);
    Optional<Attempt> staged = staged(run);
    if (staged.isEmpty()) {
      throw noSuchRun(run);
    }
    Attempt attempt = staged.get();
    if (attempt.result().isEmpty()) {
      throw new RunRefusedException(
          "run " + run + " is not done: its job has not handed over its list of files yet.");
    }
    return attempt;
  }

  private RunRefusedException noSuchRun(String run) {
    return new RunRefusedException(
        published(run).isPresent()
            ? "run " + run + " is published already (" + store.root() + ")."
            : "no run " + run + " waits here (" + store.root() + "). See `dateline runs`.");
  }

  private Optional<Attempt> staged(String run) throws IOException {
    for (String name : store.list(Layout.STAGING)) {
      if (Layout.runOfAttempt(name).equals(run)) {
        String folder = Layout.STAGING + "/" + name;
        Optional<Card> card = Json.readIfWhole(store, folder + "/" + Recovery.CARD, Card.class);
        Optional<Frozen> frozen = new Inputs(dataset).frozen(run);
        if (card.isPresent() && frozen.isPresent()) {
          return Optional.of(
              new Attempt(
                  card.get(),
                  frozen.get(),
                  dataset.ledgerOf(published),
                  new Staging(store, folder, frozen.get().format())));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Manifest> published(String run) {
    return published.stream().filter(manifest -> manifest.published(run)).findFirst();
  }

  private List<String> ledgerRuns() {
    return published.stream().map(Manifest::run).toList();
  }

  /** The note goes first: what is swept by half must not look as if it waited for somebody. */
  private void sweep(Attempt attempt) throws IOException {
    store.delete(cardPath(attempt));
    store.delete(attempt.staging().folder());
  }

  private RunFolder folder(Attempt attempt) {
    return new RunFolder(store, attempt.staging().runFolder());
  }

  private static String cardPath(Attempt attempt) {
    return attempt.staging().folder() + "/" + Recovery.CARD;
  }

  /** Who has the lock. */
  private record Holder(long process, String purpose, Instant since) {
    @Override
    public String toString() {
      return "process " + process + ", " + purpose + ", since " + since;
    }
  }
}
