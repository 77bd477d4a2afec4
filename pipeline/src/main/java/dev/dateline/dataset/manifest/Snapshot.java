package dev.dateline.dataset.manifest;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is published at one moment: all of the old runs or all of the new ones, even while runs are
 * being replaced. Two snapshots are equal when nothing was published or replaced in between.
 *
 * @param runs in order of publication
 */
public record Snapshot(List<LocatedRun> runs) {

  /** Copies the list. */
  public Snapshot {
    runs = List.copyOf(runs);
  }

  /**
   * What is published in a store now.
   *
   * @throws UnreadableFileException when a manifest is missing, damaged, or of a newer version
   */
  public static Snapshot of(Store store) throws IOException {
    PublishedFolders published = new PublishedFolders(store);
    while (true) {
      PublishedFolders.View before = published.look();
      List<LocatedRun> runs = new ArrayList<>();
      Optional<UnreadableFileException> unreadable = Optional.empty();
      for (PublishedFolders.Run run : before.runs()) {
        try {
          runs.add(run.located(store));
        } catch (UnreadableFileException e) {
          unreadable = Optional.of(e);
        }
      }
      // A manifest that was moved away while it was looked for is not missing.
      if (!published.look().equals(before)) {
        continue;
      }
      if (unreadable.isPresent()) {
        throw unreadable.get();
      }
      runs.sort(Comparator.comparingLong(run -> run.manifest().sequence()));
      return new Snapshot(runs);
    }
  }

  /** The manifests of the runs. */
  public List<Manifest> manifests() {
    return runs.stream().map(LocatedRun::manifest).toList();
  }

  /** The files of a table, relative to the dataset's root, in order of publication and path. */
  public List<String> files(Table table) {
    return runs.stream().flatMap(run -> run.files(List.of(table)).stream().map(run::path)).toList();
  }

  /** Whether all runs were written under one schema of a table. */
  public boolean hasOneSchema(Table table) {
    return runs.stream().map(run -> run.manifest().schemas().get(table)).distinct().count() <= 1;
  }
}
