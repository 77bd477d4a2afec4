package dev.dateline.dataset.publish;

import dev.dateline.article.Reason;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowColumn;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.source.Exclusion;
import dev.dateline.source.Exclusions;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The frozen inputs of a dataset's runs. */
public final class FrozenInputs {

  /** Written last: its presence shows that the rest is complete. */
  static final String FILE = "frozen.json";

  private static final String FROZEN = "/" + FILE;

  private static final String EXCLUDED = "/excluded.json";

  /** Reasons for which a file was not read completely, so that it is not known to be unchanged. */
  private static final Set<Reason> NOT_READ = EnumSet.of(Reason.SOURCE_CHANGED, Reason.UNREADABLE);

  private static final List<RowColumn<?>> REFUSALS =
      List.of(RowColumn.SOURCE_URI, RowColumn.REASON);

  private final DatasetContext dataset;
  private final Store store;

  /** The frozen inputs of a dataset. */
  public FrozenInputs(DatasetContext dataset) {
    this.dataset = dataset;
    this.store = dataset.store();
  }

  /** What a run starts from; empty before its first attempt. */
  public Optional<FrozenInput> frozen(String run) throws IOException {
    String path = Layout.input(run) + FROZEN;
    Optional<FrozenInput> frozen = JsonFiles.find(store, path, FrozenInput.class);
    if (frozen.isPresent() && !frozen.get().run().equals(run)) {
      throw UnreadableFileException.misplaced(store, path, "run " + frozen.get().run());
    }
    return frozen;
  }

  /** Fixes what a run starts from. */
  FrozenInput freeze(RunRequest request, Format format, Listing listing, List<Manifest> published)
      throws IOException {
    thaw(request.run());
    if (dataset.format().isEmpty()) {
      dataset.fix(format, request.granularity().orElse(Granularity.DAY));
    }
    return freeze(request, format, listing, published, Layout.input(request.run()));
  }

  /** Fixes in a folder what a run starts from. */
  FrozenInput freeze(
      RunRequest request, Format format, Listing listing, List<Manifest> published, String folder)
      throws IOException {
    Exclusions excluded = Exclusions.of(request.exclusions());
    Map<Boolean, List<SourceFile>> listed =
        listing.files().stream()
            .collect(Collectors.partitioningBy(file -> excluded.cover(file.uri())));
    List<SourceFile> fresh =
        request.reread() || request.retried().isPresent()
            ? listed.get(false)
            : withoutUnchanged(listed.get(false), published);
    FrozenFiles.write(
        store,
        folder,
        Stream.concat(fresh.stream(), listed.get(true).stream())
            .sorted(Comparator.comparing(SourceFile::uri))
            .toList());
    FrozenInput frozen =
        new FrozenInput(
            request.run(),
            request.arguments(),
            request.settings(),
            request.reread(),
            request.retried().orElse(""),
            format,
            request.launchDay(),
            fresh.size(),
            fresh.stream().mapToLong(SourceFile::size).sum(),
            listed.get(false).size() - fresh.size(),
            listing.refused().stream()
                .filter(refused -> !excluded.cover(refused.origin().uri()))
                .map(FrozenInput.Refused::of)
                .toList(),
            request.exclusions(),
            (long) listed.get(true).size());
    JsonFiles.write(store, folder + FROZEN, frozen);
    return frozen;
  }

  /** Puts what a run starts from into another folder, with other settings. */
  public void copy(FrozenInput frozen, List<String> excluded, String folder) throws IOException {
    for (String name : store.list(Layout.input(frozen.run()))) {
      if (name.startsWith("files-")) {
        store.share(Layout.input(frozen.run()) + "/" + name, folder + "/" + name);
      }
    }
    if (!excluded.isEmpty()) {
      exclude(folder, excluded);
    }
    JsonFiles.write(store, folder + FROZEN, frozen);
  }

  /** The list of files that a run starts from. */
  public FrozenFiles files(FrozenInput frozen) {
    return FrozenFiles.of(store, Layout.input(frozen.run()), frozen);
  }

  /** Leaves out something else of a list that was fixed before; the list itself stays. */
  FrozenInput excludeOtherwise(FrozenInput frozen, List<Exclusion> exclusions) throws IOException {
    Exclusions excluded = Exclusions.of(exclusions);
    FrozenFiles all =
        new FrozenFiles(
            store, Layout.input(frozen.run()), frozen.files() + frozen.excluded(), List.of());
    long[] read = new long[2];
    all.each(
        file -> {
          if (!excluded.cover(file.uri())) {
            read[0]++;
            read[1] += file.size();
          }
        });
    FrozenInput changed =
        new FrozenInput(
            frozen.run(),
            frozen.arguments(),
            frozen.settings(),
            frozen.reread(),
            frozen.retried(),
            frozen.format(),
            frozen.launchDay(),
            read[0],
            read[1],
            frozen.unchanged(),
            frozen.refused().stream().filter(refused -> !excluded.cover(refused.uri())).toList(),
            exclusions,
            all.count() - read[0]);
    JsonFiles.write(store, Layout.input(frozen.run()) + FROZEN, changed);
    return changed;
  }

  /** Deletes the frozen input of a run. */
  void thaw(String run) throws IOException {
    store.delete(Layout.input(run), FILE);
  }

  /** URIs of the files that changed under earlier attempts of a run. */
  List<String> excluded(String run) throws IOException {
    return JsonFiles.find(store, Layout.input(run) + EXCLUDED, Excluded.class)
        .map(Excluded::uris)
        .orElse(List.of());
  }

  /** Records in the folder of a run's frozen input the files that changed under its attempts. */
  void exclude(String folder, List<String> uris) throws IOException {
    JsonFiles.write(store, folder + EXCLUDED, new Excluded(uris));
  }

  /** The listed files that are new or changed against the lists of published runs. */
  public List<SourceFile> withoutUnchanged(List<SourceFile> listed, List<Manifest> published)
      throws IOException {
    Set<SourceFile> fresh = new LinkedHashSet<>(listed);
    for (Manifest manifest : published) {
      Set<String> notRead = notRead(LocatedRun.published(manifest));
      for (String run : manifest.ids()) {
        Optional<FrozenInput> frozen = frozen(run);
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

  /** URIs of the files that a run could not read completely. */
  public Set<String> notRead(LocatedRun run) throws IOException {
    Set<String> uris = new HashSet<>();
    new RunRows(store, run)
        .each(
            Table.REJECTED,
            REFUSALS,
            row -> {
              if (NOT_READ.contains(row.get(RowColumn.REASON))) {
                uris.add(row.get(RowColumn.SOURCE_URI));
              }
            });
    return uris;
  }

  /** URIs of the files of which a run refused something that was not taken down, ordered. */
  public List<String> refusedBy(String run, LocatedRun holder) throws IOException {
    SortedSet<String> uris = new TreeSet<>();
    new RunRows(store, holder)
        .each(
            Table.REJECTED,
            List.of(RowColumn.SOURCE_URI, RowColumn.REASON, RowColumn.RUN_ID),
            row -> {
              if (row.get(RowColumn.RUN_ID).equals(run)
                  && row.get(RowColumn.REASON) != Reason.TAKEN_DOWN) {
                uris.add(row.get(RowColumn.SOURCE_URI));
              }
            });
    return List.copyOf(uris);
  }

  /** URIs of the files of which a run holds nothing but that they were not read or taken down. */
  public Set<String> neverRead(LocatedRun run) throws IOException {
    Set<String> uris = new HashSet<>();
    Set<String> read = new HashSet<>();
    RunRows rows = new RunRows(store, run);
    rows.each(
        Table.REJECTED,
        REFUSALS,
        row -> {
          Reason reason = row.get(RowColumn.REASON);
          boolean never = NOT_READ.contains(reason) || reason == Reason.TAKEN_DOWN;
          (never ? uris : read).add(row.get(RowColumn.SOURCE_URI));
        });
    for (Table table : Table.values()) {
      if (table.accounts() == Table.Accounts.WRITTEN
          || table.accounts() == Table.Accounts.DUPLICATE) {
        rows.each(
            table,
            List.of(RowColumn.SOURCE_URI),
            row -> {
              // Only what could be taken from the list matters: the rows of a run may be many.
              uris.remove(row.get(RowColumn.SOURCE_URI));
            });
      }
    }
    uris.removeAll(read);
    return uris;
  }

  private record Excluded(List<String> uris) {
    Excluded {
      uris = List.copyOf(uris);
    }
  }
}
