package dev.dateline.dataset;

import dev.dateline.article.Reason;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;

/** The frozen inputs of a dataset's runs. */
final class Inputs {

  /** Written last: its presence says that the rest is whole. */
  private static final String FROZEN = "/frozen.json";

  private static final String EXCLUDED = "/excluded.json";

  private static final int SLICE = 10_000;

  /** Reasons that say that a file was not read whole, so that it is not known to be unchanged. */
  private static final Set<String> NOT_READ =
      Set.of(Reason.SOURCE_CHANGED.name(), Reason.UNREADABLE.name());

  private static final Schema REFUSALS =
      SchemaBuilder.record("dev.dateline.schema.RejectionRow")
          .fields()
          .requiredString("source_uri")
          .requiredString("reason")
          .endRecord();

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
    List<SourceFile> fresh =
        request.reread() ? listing.files() : withoutUnchanged(listing.files(), published);
    FrozenFiles.write(store, request.run(), fresh);
    Frozen frozen =
        new Frozen(
            request.run(),
            request.arguments(),
            request.settings(),
            request.reread(),
            format,
            request.launchDay(),
            fresh.size(),
            fresh.stream().mapToLong(SourceFile::size).sum(),
            listing.files().size() - fresh.size(),
            listing.refused().stream().map(Frozen.Refused::of).toList());
    Json.write(store, Layout.input(request.run()) + FROZEN, frozen);
    store.sync(Layout.INPUTS);
    return frozen;
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

  /** Remembers the files that changed under the attempts of a run. */
  void exclude(String run, List<String> uris) throws IOException {
    Json.write(store, Layout.input(run) + EXCLUDED, new Excluded(uris));
  }

  /** The listed files that do not stand unchanged in a published run's list. */
  List<SourceFile> withoutUnchanged(List<SourceFile> listed, List<Manifest> published)
      throws IOException {
    Set<SourceFile> fresh = new LinkedHashSet<>(listed);
    for (Manifest manifest : published) {
      Set<String> notRead = notRead(manifest);
      for (String run :
          manifest.members().isEmpty() ? List.of(manifest.run()) : manifest.members()) {
        Optional<Frozen> frozen = frozen(run);
        if (frozen.isPresent()) {
          remove(new FrozenFiles(store, run, frozen.get().files()), notRead, fresh);
        }
      }
    }
    return List.copyOf(fresh);
  }

  private static void remove(FrozenFiles files, Set<String> notRead, Set<SourceFile> fresh)
      throws IOException {
    for (long from = 0; from < files.count(); from += SLICE) {
      for (SourceFile file : files.read(from, Math.min(from + SLICE, files.count()))) {
        if (!notRead.contains(file.uri())) {
          fresh.remove(file);
        }
      }
    }
  }

  private Set<String> notRead(Manifest manifest) throws IOException {
    Set<String> uris = new HashSet<>();
    for (WrittenFile file : manifest.files()) {
      if (file.table() == Table.REJECTED && file.rows() > 0) {
        String path = Layout.run(manifest.run()) + "/" + file.path();
        try (RowFileReader<GenericRecord> rows =
            RowFileReader.columns(manifest.format(), REFUSALS, store.openSeekable(path))) {
          for (Optional<GenericRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (NOT_READ.contains(row.get().get("reason").toString())) {
              uris.add(row.get().get("source_uri").toString());
            }
          }
        }
      }
    }
    return uris;
  }

  private record Excluded(List<String> uris) {}
}
