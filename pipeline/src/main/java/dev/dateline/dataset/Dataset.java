package dev.dateline.dataset;

import dev.dateline.codec.Format;
import dev.dateline.dataset.change.Drop;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.change.Dropped;
import dev.dateline.dataset.change.Leftover;
import dev.dateline.dataset.change.Leftovers;
import dev.dateline.dataset.change.Replay;
import dev.dateline.dataset.change.ReplayPreview;
import dev.dateline.dataset.change.ReplayRequest;
import dev.dateline.dataset.inspect.ArticleSample;
import dev.dateline.dataset.inspect.Comparison;
import dev.dateline.dataset.inspect.RunComparison;
import dev.dateline.dataset.inspect.RunList;
import dev.dateline.dataset.inspect.RunSummary;
import dev.dateline.dataset.inspect.StoryFinder;
import dev.dateline.dataset.inspect.Verification;
import dev.dateline.dataset.inspect.Verifier;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.publish.Attachments;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.FrozenInputs;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.RunStarter;
import dev.dateline.dataset.publish.Trash;
import dev.dateline.dataset.publish.TrashedChange;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.store.DatasetLockedException;
import dev.dateline.dataset.store.Store;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The entry point to a dataset: reads what is published, and locks the dataset for publishing. */
public final class Dataset {

  private final DatasetContext context;

  private Dataset(DatasetContext context) {
    this.context = context;
  }

  /** The dataset in a store, which may be empty. */
  public static Dataset at(Store store) {
    return at(store, Clock.systemUTC());
  }

  /** The dataset in a store, with the clock that stamps its manifests. */
  static Dataset at(Store store, Clock clock) {
    return new Dataset(new DatasetContext(store, clock, Attachments.NONE));
  }

  /** The same dataset, whose published runs get these files beside their rows. */
  public Dataset attaching(Attachments files) {
    return new Dataset(new DatasetContext(context.store(), context.clock(), files));
  }

  /**
   * Takes the dataset's lock, and tidies up after whoever had it last.
   *
   * @param purpose what for, shown to whoever finds it locked
   * @throws DatasetLockedException when another process or thread has it
   */
  public Publisher lock(String purpose) throws IOException {
    return new Publisher(WriteSession.begin(context, purpose));
  }

  /** The format of its row files; empty before the first run. */
  public Optional<Format> format() throws IOException {
    return context.format();
  }

  /** How its dated rows are divided; empty before the first run. */
  public Optional<Granularity> granularity() throws IOException {
    return context.granularity();
  }

  /** What is published, and the files about all of it. */
  public PublishedDataset published() {
    return new PublishedDataset(context.store());
  }

  /**
   * The manifests of the published runs, in order of publication; exact even while runs are being
   * replaced.
   */
  public List<Manifest> manifests() throws IOException {
    return published().manifests();
  }

  /** The manifest of the run that published an id, as itself or as a member; empty if none. */
  public Optional<Manifest> published(String run) throws IOException {
    return published().published(run);
  }

  /** The published runs and where they are; exact even while runs are being replaced. */
  public Snapshot snapshot() throws IOException {
    return Snapshot.of(context.store());
  }

  /**
   * What a replay would do; changes nothing.
   *
   * @throws RunRefusedException when it can't be done as asked
   */
  public ReplayPreview preview(ReplayRequest request, Replay.Check check) throws IOException {
    return ReplayPreview.of(context, manifests(), request, check);
  }

  /** Every run that is published or staged: the published in their order, then the others. */
  public List<RunSummary> runs() throws IOException {
    return new RunList(context).runs();
  }

  /**
   * URIs of the files of which a run refused something, ordered; but not what was taken down.
   *
   * @throws RunRefusedException when no such run is published
   */
  public List<String> refusedSources(String run) throws IOException {
    Manifest manifest = published(run).orElseThrow(() -> RunRefusedException.notPublished(run));
    return new FrozenInputs(context).refusedBy(run, LocatedRun.published(manifest));
  }

  /** Takes articles at random, so many at most. */
  public List<ArticleSample.Taken> sample(ArticleSample way, int count) throws IOException {
    return way.take(context.store(), count);
  }

  /** Finds the stories of articles. */
  public StoryFinder stories() throws IOException {
    return new StoryFinder(context.store());
  }

  /** Checks every published file against its manifest, and every manifest against its books. */
  public Verification verify() throws IOException {
    return new Verifier(context).verify();
  }

  /**
   * Compares the articles of two published runs, or of a run before and after it was replaced.
   *
   * @param before the one run
   * @param after the other; empty takes the newest of the first's name in the trash for the one,
   *     and the published one for the other
   * @param examples of each kind of change, at most
   * @throws RunRefusedException when there is no such run
   */
  public Comparison compare(String before, Optional<String> after, int examples)
      throws IOException {
    return RunComparison.of(context.store(), before, after, examples).compare();
  }

  /** What changes of published runs have left in the trash, oldest first. */
  public List<TrashedChange> trash() throws IOException {
    return new Trash(context.store()).changes();
  }

  /** The files that writers left when they were cut off, and that no manifest lists. */
  public List<Leftover> leftovers() throws IOException {
    return new Leftovers(context.store()).find();
  }

  /**
   * What a takedown would find; changes nothing.
   *
   * @throws RunRefusedException when one that is named is not in the dataset
   */
  public Dropped find(DropRequest request) throws IOException {
    return new Drop(context, request).find(manifests());
  }

  /**
   * Refuses what a run would be refused for before its input is listed; changes nothing.
   *
   * @return whether the run is published already
   * @throws RunRefusedException when the run can't be made as asked
   */
  public boolean isDone(RunRequest request) throws IOException {
    return new RunStarter(context, manifests()).isDone(request);
  }

  /** The files that a run would read of those listed: not those that are unchanged. */
  public List<SourceFile> fresh(List<SourceFile> listed) throws IOException {
    return new FrozenInputs(context).withoutUnchanged(listed, manifests());
  }

  /** What was published so far. */
  public Ledger ledger() throws IOException {
    return context.ledgerOf(manifests());
  }

  /** Where the dataset is, for people. */
  public String root() {
    return context.store().root();
  }
}
