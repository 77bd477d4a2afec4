package dev.dateline.dataset;

import dev.dateline.codec.Format;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A dataset: reading what is published, and the way to publish. */
public final class Dataset {

  private final Store store;
  private final Clock clock;
  private final Attachments attachments;

  private Dataset(Store store, Clock clock, Attachments attachments) {
    this.store = store;
    this.clock = clock;
    this.attachments = attachments;
  }

  /** The dataset in a store, which may be empty. */
  public static Dataset at(Store store) {
    return at(store, Clock.systemUTC());
  }

  /** The dataset in a store, with the clock that stamps its manifests. */
  static Dataset at(Store store, Clock clock) {
    return new Dataset(store, clock, Attachments.NONE);
  }

  /** The same dataset, whose published runs get these files beside their rows. */
  public Dataset attaching(Attachments files) {
    return new Dataset(store, clock, files);
  }

  /**
   * Takes the dataset's lock, and tidies up after whoever had it last.
   *
   * @param purpose what for, told to whoever finds it locked
   * @throws DatasetLockedException when another process or thread has it
   */
  public Publisher lock(String purpose) throws IOException {
    return Publisher.lock(this, purpose);
  }

  /** The format of its row files; empty before the first run. */
  public Optional<Format> format() throws IOException {
    return Json.readIfWhole(store, Layout.SETTINGS, Settings.class).map(Settings::format);
  }

  /**
   * The manifests of the published runs, in order of publication; exact even while runs are being
   * replaced.
   */
  public List<Manifest> manifests() throws IOException {
    return snapshot().runs().stream().map(Snapshot.Run::manifest).toList();
  }

  /** The published runs and where they stand; exact even while runs are being replaced. */
  public Snapshot snapshot() throws IOException {
    PublishedRuns published = new PublishedRuns(store);
    while (true) {
      PublishedRuns.Snapshot before = published.look();
      List<Snapshot.Run> runs = new ArrayList<>();
      List<String> damaged = new ArrayList<>();
      for (PublishedRuns.Run run : before.runs()) {
        String path = run.folder() + "/" + Layout.MANIFEST;
        Json.readIfWhole(store, path, Manifest.class)
            .ifPresentOrElse(
                manifest -> runs.add(new Snapshot.Run(manifest, run.folder())),
                () -> damaged.add(path));
      }
      if (!published.look().equals(before)) {
        continue;
      }
      if (!damaged.isEmpty()) {
        throw new IOException(
            "manifest missing or damaged: "
                + store.root()
                + "/"
                + damaged.get(0)
                + ". Restore the run from a backup, or move its folder away.");
      }
      runs.sort(Comparator.comparingLong(run -> run.manifest().sequence()));
      return new Snapshot(runs);
    }
  }

  /** The manifest of the run that published an id, as itself or as a member; empty if none. */
  public Optional<Manifest> published(String run) throws IOException {
    return manifests().stream().filter(manifest -> manifest.published(run)).findFirst();
  }

  /**
   * What a replay would do; changes nothing.
   *
   * @throws RunRefusedException when it can't be done as asked
   */
  public ReplayPreview preview(ReplayRequest request, Replay.Check check) throws IOException {
    List<Manifest> replayed = ReplayPlan.of(request, manifests()).replayed();
    return new ReplayPreview(
        replayed, ReplaySources.of(new Inputs(this), replayed, check).differences());
  }

  /** Every run that is published or staged: the published in their order, then the others. */
  public List<RunSummary> runs() throws IOException {
    List<RunSummary> runs = new ArrayList<>();
    Set<String> published = new HashSet<>();
    List<Manifest> manifests = manifests();
    Map<String, List<RunSummary.Resolution>> resolutions = new Resolutions(this, manifests).byRun();
    for (Manifest manifest : manifests) {
      published.add(manifest.run());
      runs.add(RunSummary.of(manifest, resolutions.getOrDefault(manifest.run(), List.of())));
    }
    for (String name : store.list(Layout.STAGING)) {
      if (!published.contains(Layout.runOfAttempt(name))) {
        runs.add(RunSummary.of(store, Layout.STAGING + "/" + name));
      }
    }
    return runs;
  }

  /**
   * URIs of the files of which a run refused something, ordered; but not what was taken down.
   *
   * @throws RunRefusedException when no such run is published
   */
  public List<String> refusedSources(String run) throws IOException {
    Manifest manifest =
        published(run)
            .orElseThrow(
                () ->
                    new RunRefusedException(
                        "no run " + run + " is published. See `dateline runs`."));
    return new Inputs(this).refusedBy(run, Standing.published(manifest));
  }

  /** Checks every published file against its manifest, and every manifest against its books. */
  public Verification verify() throws IOException {
    return Verification.of(store);
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
    Standing one =
        after.isPresent()
            ? standing(before)
            : new Trash(store)
                .newest(RunId.checked(before))
                .orElseThrow(
                    () ->
                        new RunRefusedException(
                            "no run " + before + " in the trash. Name two runs to compare."))
                .standing();
    return new RunComparison(store, one, standing(after.orElse(before)), examples).compare();
  }

  private Standing standing(String run) throws IOException {
    Manifest manifest =
        published(RunId.checked(run))
            .orElseThrow(
                () ->
                    new RunRefusedException(
                        "no run " + run + " is published. See `dateline runs`."));
    if (!manifest.run().equals(run)) {
      throw new RunRefusedException(
          "run " + run + " was joined to run " + manifest.run() + ". Compare that one.");
    }
    return Standing.published(manifest);
  }

  /** What changes of published runs have left in the trash, oldest first. */
  public List<TrashedChange> trash() throws IOException {
    return new Trash(store).changes();
  }

  /**
   * What a takedown would find; changes nothing.
   *
   * @throws RunRefusedException when one that is named is not in the dataset
   */
  public Dropped find(DropRequest request) throws IOException {
    return new Drop(this, request).find(manifests());
  }

  /** The files that a run would read of those listed: not those that stand unchanged. */
  public List<SourceFile> fresh(List<SourceFile> listed) throws IOException {
    return new Inputs(this).withoutUnchanged(listed, manifests());
  }

  /** What was published so far. */
  public Ledger ledger() throws IOException {
    return ledgerOf(Standing.published(manifests()));
  }

  /** Where the dataset stands, for people. */
  public String root() {
    return store.root();
  }

  /**
   * Puts a file about the whole dataset at its place, at once over one that may stand there.
   *
   * @param path {@link Layout#CARD}, or a path in {@link Layout#REPORT}
   */
  public void place(String path, byte[] content) throws IOException {
    if (!path.equals(Layout.CARD) && !path.startsWith(Layout.REPORT + "/")) {
      throw new IllegalArgumentException("no place for a file about the dataset: '" + path + "'");
    }
    String draft = Layout.OWN + "/" + UUID.randomUUID() + ".tmp";
    try (OutputStream out = store.create(draft)) {
      out.write(content);
    }
    store.createFolder(Layout.REPORT);
    store.replace(draft, path);
  }

  /** What stands beside the rows of a published run; empty if nothing does. */
  public Optional<byte[]> attachment(Manifest run, String name) throws IOException {
    String path = Layout.run(run.run()) + "/" + name;
    if (!store.exists(path)) {
      return Optional.empty();
    }
    try (InputStream in = store.open(path)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** Opens a row file of a published run. */
  public SeekableByteChannel open(Manifest run, WrittenFile file) throws IOException {
    return store.openSeekable(Layout.run(run.run()) + "/" + file.path());
  }

  Attachments attachments() {
    return attachments;
  }

  Store store() {
    return store;
  }

  Clock clock() {
    return clock;
  }

  /** The articles of runs, in the order given. */
  Ledger ledgerOf(List<Standing> runs) throws IOException {
    List<Ledger.File> files = new ArrayList<>();
    for (Standing run : runs) {
      for (WrittenFile file : run.manifest().files()) {
        if (file.rows() > 0 && (file.table() == Table.ARTICLES || file.table() == Table.UNDATED)) {
          files.add(
              new Ledger.File(
                  run.run(),
                  run.manifest().members(),
                  run.folder() + "/" + file.path(),
                  file.rows()));
        }
      }
    }
    return new Ledger(store, format().orElse(Format.PARQUET), files);
  }

  /** Fixes the format, once. */
  void fix(Format format) throws IOException {
    Json.write(store, Layout.SETTINGS, new Settings(1, format));
  }

  private record Settings(int version, Format format) {}
}
