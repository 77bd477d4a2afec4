package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What writers that were cut off have left where folders move by copies.
 *
 * @param store the dataset
 */
public record Leftovers(Store store) {

  /** All of it; elsewhere there is none, and {@code verify} reports a file too many. */
  public List<Leftover> find() throws IOException {
    List<Leftover> found = new ArrayList<>();
    for (StoredFile file : store.unfinished()) {
      found.add(new Leftover(file, true));
    }
    if (store.movesByCopies()) {
      for (LocatedRun run : Snapshot.of(store).runs()) {
        Set<String> listed = listed(run.manifest());
        for (StoredFile file : store.files(run.folder())) {
          if (!listed.contains(file.path().substring(run.folder().length() + 1))) {
            found.add(new Leftover(file, false));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> listed(Manifest run) {
    Set<String> listed = new HashSet<>(Set.of(Layout.MANIFEST));
    run.files().forEach(file -> listed.add(file.path()));
    run.attachments().forEach(file -> listed.add(file.path()));
    return listed;
  }

  /** Deletes what is older than a time, and returns it. */
  public List<Leftover> delete(Instant before) throws IOException {
    List<Leftover> old =
        find().stream().filter(left -> left.file().modified().isBefore(before)).toList();
    List<StoredFile> unfinished =
        old.stream().filter(Leftover::isUnfinished).map(Leftover::file).toList();
    if (!unfinished.isEmpty()) {
      store.abort(unfinished);
    }
    for (Leftover left : old) {
      if (!left.isUnfinished()) {
        store.delete(left.file().path());
      }
    }
    return old;
  }
}
