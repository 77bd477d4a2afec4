package dev.dateline.dataset;

import dev.dateline.article.Reason;
import dev.dateline.codec.Format;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.Schema;

/** The frozen inputs of a dataset's runs. */
final class Inputs {

  /** Written last: its presence says that the rest is whole. */
  private static final String FROZEN = "/frozen.json";

  private static final String EXCLUDED = "/excluded.json";

  /** Reasons that say that a file was not read whole, so that it is not known to be unchanged. */
  private static final Set<String> NOT_READ =
      Set.of(Reason.SOURCE_CHANGED.name(), Reason.UNREADABLE.name());

  private static final Schema REFUSALS = Columns.of(Table.REJECTED, "source_uri", "reason");

  private final Dataset dataset;
  private final Store store;

  Inputs(Dataset dataset) {
    this.dataset = dataset;
    this.store = dataset.store();
  }

  /** What a run starts from; empty before its first attempt. */
  Optional<Frozen> frozen(String run) throws IOException {
    return Json.readIfWhole(store, Layout.input(run) + FROZEN, Frozen.class);
  }

  /** Fixes what a run starts from. */
  Frozen freeze(RunRequest request, Format format, Listing listing, List<Manifest> published)
      throws IOException {
    thaw(request.run());
    if (dataset.format().isEmpty()) {
      dataset.fix(format);
    }
    Frozen frozen = freeze(request, format, listing, published, Layout.input(request.run()));
    store.sync(Layout.INPUTS);
    return frozen;
  }

  /** Fixes in a folder what a run starts from. */
  Frozen freeze(
      RunRequest request, Format format, Listing listing, List<Manifest> published, String folder)
      throws IOException {
    List<SourceFile> fresh =
        request.reread() || request.retried().isPresent()
            ? listing.files()
            : withoutUnchanged(listing.files(), published);
    FrozenFiles.write(store, folder, fresh);
    Frozen frozen =
        new Frozen(
            request.run(),
            request.arguments(),
            request.settings(),
            request.reread(),
            request.retried().orElse(""),
            format,
            request.launchDay(),
            fresh.size(),
            fresh.stream().mapToLong(SourceFile::size).sum(),
            listing.files().size() - fresh.size(),
            listing.refused().stream().map(Frozen.Refused::of).toList());
    Json.write(store, folder + FROZEN, frozen);
    return frozen;
  }

  /** Puts what a run starts from into another folder, with other settings. */
  void copy(Frozen frozen, List<String> excluded, String folder) throws IOException {
    for (String name : store.list(Layout.input(frozen.run()))) {
      if (name.startsWith("files-")) {
        store.share(Layout.input(frozen.run()) + "/" + name, folder + "/" + name);
      }
    }
    if (!excluded.isEmpty()) {
      exclude(folder, excluded);
    }
    Json.write(store, folder + FROZEN, frozen);
  }

  /** The list of files that a run starts from. */
  FrozenFiles files(Frozen frozen) {
    return new FrozenFiles(store, Layout.input(frozen.run()), frozen.files());
  }

  /** Forgets what a run starts from. */
  void thaw(String run) throws IOException {
    store.delete(Layout.input(run) + FROZEN);
    store.delete(Layout.input(run));
  }

  /** URIs of the files that changed under earlier attempts of a run. */
  List<String> excluded(String run) throws IOException {
    return Json.readIfWhole(store, Layout.input(run) + EXCLUDED, Excluded.class)
        .map(Excluded::uris)
        .orElse(List.of());
  }

  /** Remembers in the folder of a run's frozen input the files that changed under its attempts. */
  void exclude(String folder, List<String> uris) throws IOException {
    Json.write(store, folder + EXCLUDED, new Excluded(uris));
  }

  /** The listed files that do not stand unchanged in a published run's list. */
  List<SourceFile> withoutUnchanged(List<SourceFile> listed, List<Manifest> published)
      throws IOException {
    Set<SourceFile> fresh = new LinkedHashSet<>(listed);
    for (Manifest manifest : published) {
      Set<String> notRead = notRead(Standing.published(manifest));
      for (String run : manifest.ids()) {
        Optional<Frozen> frozen = frozen(run);
        if (frozen.isPresent()) {
          files(frozen.get())
              .each(
                  file -> {
                    if (!notRead.contains(file.uri())) {
                      fresh.remove(file);
                    }
                  });
        }
      }
    }
    return List.copyOf(fresh);
  }

  /** URIs of the files that a run could not read whole. */
  Set<String> notRead(Standing run) throws IOException {
    Set<String> uris = new HashSet<>();
    new RunRows(store, run)
        .each(
            Table.REJECTED,
            REFUSALS,
            row -> {
              if (NOT_READ.contains(row.get("reason").toString())) {
                uris.add(row.get("source_uri").toString());
              }
            });
    return uris;
  }

  /** URIs of the files of which a run refused something that was not taken down, ordered. */
  List<String> refusedBy(String run, Standing holder) throws IOException {
    SortedSet<String> uris = new TreeSet<>();
    new RunRows(store, holder)
        .each(
            Table.REJECTED,
            Columns.of(Table.REJECTED, "source_uri", "reason", "run_id"),
            row -> {
              if (row.get("run_id").toString().equals(run)
                  && !row.get("reason").toString().equals(Reason.TAKEN_DOWN.name())) {
                uris.add(row.get("source_uri").toString());
              }
            });
    return List.copyOf(uris);
  }

  /** URIs of the files of which a run holds nothing but that they were not read or taken down. */
  Set<String> neverRead(Standing run) throws IOException {
    Set<String> uris = new HashSet<>();
    Set<String> read = new HashSet<>();
    RunRows rows = new RunRows(store, run);
    rows.each(
        Table.REJECTED,
        REFUSALS,
        row -> {
          String reason = row.get("reason").toString();
          boolean never = NOT_READ.contains(reason) || reason.equals(Reason.TAKEN_DOWN.name());
          (never ? uris : read).add(row.get("source_uri").toString());
        });
    for (Table table : List.of(Table.ARTICLES, Table.UNDATED, Table.DUPLICATES)) {
      rows.each(
          table,
          Columns.of(table, "source_uri"),
          row -> {
            // Only what could be taken from the list matters: the rows of a run may be many.
            uris.remove(row.get("source_uri").toString());
          });
    }
    uris.removeAll(read);
    return uris;
  }

  private record Excluded(List<String> uris) {}
}
