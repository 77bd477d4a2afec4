package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.ChangeRecord;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Runs that are staged together, to replace published runs all at once.
 *
 * <p>Under the dataset's lock, whoever changes published runs does this:
 *
 * <pre>{@code
 * Swap swap = session.swap("drop");
 * Staging staging = swap.stage(old.run());                 // a folder for each run that comes
 * swap.carry(old, file, old.run());                        // a file that stays as it is ...
 * WrittenFile made = staging.write(table, part, 0, rows);  // ... or one that is made again
 * session.seal(swap, manifest);                            // UnsoundRunException if it is not whole
 * session.commit(swap, List.of(old.run()));                // the runs that go
 * }</pre>
 *
 * <p>A run that is changed keeps its id and its sequence: it is both among those that go and those
 * that come. Taking documents down stages every run that holds one, carries the files that hold
 * none, and removes the same ids. Joining runs stages one run under a new id, whose manifest names
 * the members and takes the sequence of one of them, and removes the members. A replay also stages
 * the frozen input of a run ({@link #inputFolder}), which then comes in place of the old.
 *
 * <p>Until the record of the change is written, which is the first step of the commit, nobody sees
 * anything of this, and the next to take the lock sweeps it. From the record on the staged runs are
 * the published ones for every reader of manifests, and the next to take the lock carries the moves
 * to their end. So a command that was killed and is run again finds the old dataset or the new one,
 * and must recognise the new one as done. What is replaced is kept in the trash, in a folder named
 * after the time in UTC and the purpose.
 *
 * <p>Not thread-safe.
 */
public final class Swap {

  private final DatasetContext dataset;
  private final Store store;
  private final String name;
  private final List<Manifest> published;
  private final SortedMap<String, Staging> staged = new TreeMap<>();
  private final SortedMap<String, Manifest> sealed = new TreeMap<>();
  private boolean decided;
  private final List<ChangeRecord.Beside> beside = new ArrayList<>();

  private Swap(DatasetContext dataset, String name, List<Manifest> published) {
    this.dataset = dataset;
    this.store = dataset.store();
    this.name = name;
    this.published = List.copyOf(published);
  }

  /** An empty swap over what is published. */
  static Swap begin(DatasetContext dataset, String purpose, List<Manifest> published) {
    String time = dataset.clock().instant().toString().replaceAll("\\.\\d+|[-:]", "");
    String token = UUID.randomUUID().toString().substring(0, 8);
    return new Swap(dataset, time + "-" + purpose + "-" + token, published);
  }

  /**
   * A place to write a run that comes, in the dataset's form; the same for the same run.
   *
   * @throws IllegalArgumentException for an invalid id
   */
  public Staging stage(String run) throws IOException {
    Staging known = staged.get(RunId.checked(run));
    if (known != null) {
      return known;
    }
    String folder = Layout.swap(name) + "/" + run;
    Staging staging = dataset.staging(folder);
    staged.put(run, staging);
    return staging;
  }

  /** Empties the place of a staged run, but for its frozen input. */
  void clear(String run) throws IOException {
    String folder = stage(run).folder();
    for (String name : store.list(folder)) {
      if (!(folder + "/" + name).equals(inputFolder(run))) {
        store.delete(folder + "/" + name);
      }
    }
  }

  /** Takes a file of a published run over into a staged one, under its path and as it is. */
  public void carry(Manifest from, WrittenFile file, String to) throws IOException {
    store.share(
        Layout.run(from.run()) + "/" + file.path(), stage(to).runFolder() + "/" + file.path());
  }

  /**
   * Where to put the frozen input that comes with a staged run; without it the one that is there
   * stays.
   */
  public String inputFolder(String run) throws IOException {
    return ChangeRecord.Added.input(stage(run).folder());
  }

  /** Notes that a staged run is complete and may be published. */
  void sealed(Manifest whole) {
    sealed.put(whole.run(), whole);
  }

  /**
   * The runs before a place in the order of publication, as they will be: sealed ones in the place
   * of the published runs of the same id.
   */
  public List<LocatedRun> before(long sequence) {
    List<LocatedRun> runs = new ArrayList<>();
    for (Manifest manifest : published) {
      if (manifest.sequence() < sequence) {
        runs.add(sealed(manifest.run()).orElse(LocatedRun.published(manifest)));
      }
    }
    return runs;
  }

  /** Stages a small file that comes with the runs, to a path where nothing is yet. */
  public void bring(String path, Object content) throws IOException {
    // No run's id begins with an underscore.
    String file = Layout.swap(name) + "/_" + path.substring(path.lastIndexOf('/') + 1);
    JsonFiles.write(store, file, content);
    beside.add(new ChangeRecord.Beside(file, path));
  }

  /** The ids of the runs that come. */
  public Set<String> runs() {
    return Collections.unmodifiableSet(staged.keySet());
  }

  /** A run as it will be, if it is sealed here. */
  public Optional<LocatedRun> sealed(String run) {
    return Optional.ofNullable(sealed.get(run))
        .map(manifest -> new LocatedRun(manifest, staged.get(run).runFolder()));
  }

  /** Puts the sealed runs in the place of published ones. */
  void commit(Commits commits, Collection<String> removed) throws IOException {
    if (!sealed.keySet().equals(staged.keySet())) {
      throw new IllegalStateException("staged " + staged.keySet() + ", sealed " + sealed.keySet());
    }
    List<ChangeRecord.Added> added = new ArrayList<>();
    for (Map.Entry<String, Staging> run : staged.entrySet()) {
      added.add(new ChangeRecord.Added(run.getKey(), run.getValue().folder()));
    }
    // From here on only the next to take the lock can find out whether the change was recorded.
    decided = true;
    commits.commit(
        new ChangeRecord(
            Layout.TRASH + "/" + name, removed.stream().sorted().toList(), added, beside));
    store.delete(Layout.swap(name));
  }

  /** Deletes the staged files, unless they may be what is published now. */
  public void sweep() throws IOException {
    if (!decided) {
      store.delete(Layout.swap(name));
    }
  }
}
