package dev.dateline.dataset;

import dev.dateline.source.Listing;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
  private final WriterLock lock;
  private final Attempts attempts;
  private final Seal seal;
  private final List<String> recovered;
  private final List<Manifest> found;
  private final List<Manifest> published;
  private final Beginning beginning;
  private final WaitingRuns waiting;

  private Publisher(Dataset dataset, WriterLock lock) throws IOException {
    this.dataset = dataset;
    this.store = dataset.store();
    this.lock = lock;
    this.attempts = new Attempts(dataset);
    this.seal = new Seal(dataset);
    this.recovered = new Recovery(store).run();
    this.found = List.copyOf(dataset.manifests());
    this.published = new ArrayList<>(found);
    this.beginning = new Beginning(dataset, published);
    this.waiting = new WaitingRuns(dataset, published);
  }

  static Publisher lock(Dataset dataset, String purpose) throws IOException {
    Store store = dataset.store();
    WriterLock lock = WriterLock.take(store);
    Publisher publisher = null;
    try {
      if (!store.exists(Layout.DATA)) {
        store.createFolder(Layout.DATA);
        store.sync("");
      }
      // Recovery comes before anything is written: it may be what frees a full disk.
      Publisher recovered = new Publisher(dataset, lock);
      lock.sign(purpose, dataset.clock().instant());
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
     * @param notes what the user should know before, in words
     */
    record Ready(Attempt attempt, List<String> notes) implements Start {}
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
    return beginning.start(request, lister);
  }

  /**
   * Gives an attempt up since files changed under it, and begins another without those files.
   *
   * @param changed URIs of the files
   * @throws UnsoundRunException after {@value #MOST_ATTEMPTS} attempts
   */
  public Attempt retry(Attempt attempt, Collection<String> changed) throws IOException {
    return beginning.again(attempt, changed);
  }

  /** Drops an attempt whose job never started; what its run starts from stays. */
  public void drop(Attempt attempt) throws IOException {
    attempts.sweep(attempt);
  }

  /**
   * Checks a staged run against its list and its books, and publishes it at once, or holds it; one
   * that replaces another is not held, but dropped.
   *
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Publication publish(Attempt attempt, Gates gates) throws IOException {
    Optional<Renewal> renewal = beginning.renewal();
    if (renewal.isPresent()) {
      return renewal.get().publish(this, attempt, gates);
    }
    JobResult result = checked(attempt);
    List<String> failures = gates.failures(result.books());
    if (!failures.isEmpty()) {
      attempts.hold(attempt, failures);
      return new Publication.Held(result, failures);
    }
    return new Publication.Published(publish(attempt, result));
  }

  /**
   * Publishes a run that is held, or detached and done.
   *
   * @throws RunRefusedException when there is none, or its job is not done
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Manifest publish(String run) throws IOException {
    Attempt attempt = waiting.done(run);
    return publish(attempt, checked(attempt));
  }

  /**
   * Drops a run that is not published, with its frozen input.
   *
   * @throws RunRefusedException when there is none
   */
  public void abandon(String run) throws IOException {
    waiting.abandon(run);
  }

  /**
   * Takes documents down everywhere at once: they are refused from now on, and only their hashes
   * are remembered.
   *
   * @throws RunRefusedException when one that is named is not in the dataset, or a run waits for a
   *     person's word that may hold them too
   */
  public Dropped drop(DropRequest request) throws IOException {
    waiting.refuseAny("a takedown would not reach it");
    return new Drop(dataset, request).carryOut(this);
  }

  /**
   * Joins neighbouring runs into one of few files.
   *
   * @param from the first run, or a member of the first
   * @param to the last
   * @param run the id of the joined run; empty takes the first and the last night's
   * @throws RunRefusedException when there are no such runs, the id is taken, or a run waits for a
   *     person's word
   */
  public Compacted compact(String from, String to, Optional<String> run) throws IOException {
    waiting.refuseAny("was made against the runs as they are");
    return new Compaction(dataset, published).join(this, from, to, run);
  }

  /**
   * Deletes what changes of published runs left in the trash.
   *
   * @param keepDays what is younger than so many days stays
   * @return what was deleted
   */
  public List<TrashedChange> emptyTrash(int keepDays) throws IOException {
    return new Trash(store).empty(dataset.clock().instant().minus(keepDays, ChronoUnit.DAYS));
  }

  /**
   * Begins to make published runs anew; nobody sees anything of it before it is committed.
   *
   * @throws RunRefusedException when that can't be done as asked, or the sources do not stand
   */
  public Replay replay(ReplayRequest request, Replay.Check check) throws IOException {
    return Replay.of(dataset, this, request, check);
  }

  /**
   * Begins a change of published runs.
   *
   * @param purpose in one word, for people who look into the trash
   */
  Swap swap(String purpose) {
    return Swap.begin(dataset, purpose, published);
  }

  /**
   * Puts the sealed runs of a swap in the place of published ones, all at once.
   *
   * @param removed ids of the runs that go
   */
  void commit(Swap swap, Collection<String> removed) throws IOException {
    swap.commit(removed);
    published.clear();
    published.addAll(dataset.manifests());
  }

  /** The manifests of the published runs, in order of publication. */
  List<Manifest> published() {
    return List.copyOf(published);
  }

  /** Has the files about the whole dataset written anew when its runs have changed. */
  @Override
  public void close() throws IOException {
    try {
      if (!published.equals(found) || !recovered.isEmpty()) {
        dataset.attachments().refresh(dataset);
      }
    } finally {
      lock.close();
    }
  }

  private JobResult checked(Attempt attempt) throws IOException {
    if (attempt.result().isPresent() && !attempt.standsOn(published)) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + " began before other runs were published, and may repeat their articles. Drop it"
              + " with `dateline abandon --run="
              + attempt.run()
              + "` and run it again.");
    }
    return seal.checked(attempt);
  }

  /** From the manifest on, the run is as good as published: recovery goes on from there. */
  private Manifest publish(Attempt attempt, JobResult result) throws IOException {
    Manifest manifest =
        seal.write(
            attempt,
            result,
            published.isEmpty() ? 1 : published.get(published.size() - 1).sequence() + 1,
            Standing.published(published),
            List.of());
    reveal(store, attempt.staging().runFolder(), attempt.run());
    published.add(manifest);
    attempts.sweep(attempt);
    return manifest;
  }

  /** The one step by which readers come to see a run. */
  static void reveal(Store store, String folder, String run) throws IOException {
    store.rename(folder, Layout.run(run));
    store.sync(Layout.DATA);
  }
}
