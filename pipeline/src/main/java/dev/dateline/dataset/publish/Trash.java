package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The runs that changes of published runs have left behind, a folder for each change. */
public final class Trash {

  /** What the folder of a takedown is named after. */
  public static final String DROP = "drop";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final Store store;

  /** The trash of a dataset. */
  public Trash(Store store) {
    this.store = store;
  }

  /**
   * A run in the trash.
   *
   * @param folder relative to the dataset's root
   * @param manifest empty when it is damaged
   */
  public record Old(String folder, Optional<Manifest> manifest) {

    /** The run, to be read. */
    public LocatedRun located() {
      return new LocatedRun(manifest.orElseThrow(), folder);
    }
  }

  /** The names of its folders, oldest first. */
  public List<String> names() throws IOException {
    return store.list(Layout.TRASH);
  }

  /** The runs in one of its folders. */
  public List<Old> runs(String name) throws IOException {
    List<Old> runs = new ArrayList<>();
    for (String entry : store.list(Layout.TRASH + "/" + name)) {
      if (Layout.runNamed(entry).isPresent()) {
        String folder = Layout.TRASH + "/" + name + "/" + entry;
        String manifest = folder + "/" + Layout.MANIFEST;
        runs.add(new Old(folder, JsonFiles.note(store, manifest, Manifest.class)));
      }
    }
    return runs;
  }

  /** When a folder was made; empty when its name does not contain it. */
  static Optional<Instant> time(String name) {
    int end = name.indexOf('-');
    try {
      return Optional.of(
          LocalDateTime.parse(name.substring(0, Math.max(0, end)), TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Everything that is in it, oldest first. */
  public List<TrashedChange> changes() throws IOException {
    List<TrashedChange> changes = new ArrayList<>();
    for (String name : names()) {
      List<Manifest> runs = runs(name).stream().flatMap(run -> run.manifest().stream()).toList();
      changes.add(
          new TrashedChange(
              name,
              time(name),
              runs.stream().map(Manifest::run).toList(),
              runs.stream().mapToLong(Manifest::bytes).sum()));
    }
    return changes;
  }

  /** Deletes what changes before a time have left, and returns these changes. */
  public List<TrashedChange> empty(Instant before) throws IOException {
    List<TrashedChange> old =
        changes().stream()
            .filter(change -> change.when().filter(time -> time.isBefore(before)).isPresent())
            .toList();
    for (TrashedChange change : old) {
      for (Old run : runs(change.name())) {
        delete(run);
      }
      store.delete(Layout.TRASH + "/" + change.name());
    }
    return old;
  }

  /** The newest run of an id that is in it; empty if none. */
  public Optional<Old> newest(String run) throws IOException {
    Optional<Old> newest = Optional.empty();
    for (String name : names()) {
      for (Old old : runs(name)) {
        if (old.manifest().filter(manifest -> manifest.run().equals(run)).isPresent()) {
          newest = Optional.of(old);
        }
      }
    }
    return newest;
  }

  /** Deletes what takedowns have left behind; the record of the change stays. */
  public void purge() throws IOException {
    for (String name : names()) {
      if (name.contains("-" + DROP + "-")) {
        for (Old run : runs(name)) {
          delete(run);
        }
      }
    }
  }

  /** Deletes a run; the manifest is deleted first, so that no part of it looks like a run. */
  public void delete(Old run) throws IOException {
    store.delete(run.folder(), Layout.MANIFEST);
  }
}
