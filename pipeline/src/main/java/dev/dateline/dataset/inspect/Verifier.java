package dev.dateline.dataset.inspect;

import dev.dateline.dataset.change.ReturnedRows;
import dev.dateline.dataset.manifest.Amount;
import dev.dateline.dataset.manifest.ChangeLog;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.PublishedFolders;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.FrozenInputs;
import dev.dateline.dataset.rows.RunFolder;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.dataset.store.UnsafePathException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks every published file against its manifest, and every manifest against its books. */
public final class Verifier {

  private final DatasetContext dataset;
  private final Store store;
  private final List<String> differences = new ArrayList<>();
  private final Map<Long, String> sequences = new HashMap<>();
  private final Map<String, String> runOfIds = new HashMap<>();
  private final ReturnedRows returnedRows;
  private Optional<Granularity> granularity = Optional.empty();
  private long runs;
  private long files;
  private long bytes;

  /** A check of the dataset in a store, to be made once. */
  public Verifier(DatasetContext dataset) throws IOException {
    this.dataset = dataset;
    this.store = dataset.store();
    this.returnedRows = new ReturnedRows(store);
  }

  /** Checks everything. */
  public Verification verify() throws IOException {
    differences.addAll(new ChangeLog(store).differences());
    settings();
    for (String name : store.list(Layout.DATA)) {
      if (Layout.runNamed(name).isEmpty()) {
        differences.add(Layout.DATA + "/" + name + ": not a run");
      }
    }
    for (PublishedFolders.Run run : new PublishedFolders(store).look().runs()) {
      run(run);
    }
    return new Verification(runs, files, bytes, differences);
  }

  private void settings() throws IOException {
    try {
      granularity = dataset.granularity();
    } catch (UnreadableFileException | UnsafePathException e) {
      differences.add(e.getMessage());
    }
  }

  /** What a run started from is not published, but decides what later runs read. */
  private void frozen(Manifest manifest) throws IOException {
    FrozenInputs inputs = new FrozenInputs(dataset);
    for (String id : manifest.ids()) {
      try {
        Optional<FrozenInput> frozen = inputs.frozen(id);
        if (frozen.isPresent()) {
          inputs.files(frozen.get()).each(file -> {});
        }
      } catch (UnreadableFileException | UnsafePathException e) {
        differences.add(e.getMessage());
      }
    }
  }

  private void run(PublishedFolders.Run run) throws IOException {
    runs++;
    Manifest manifest;
    try {
      manifest = run.located(store).manifest();
    } catch (UnreadableFileException | UnsafePathException e) {
      differences.add(e.getMessage());
      return;
    }
    frozen(manifest);
    String same = sequences.put(manifest.sequence(), run.id());
    if (same != null) {
      differences.add(run.folder() + ": the same sequence as run " + same);
    }
    for (String id : manifest.ids()) {
      String other = runOfIds.put(id, run.id());
      if (other != null) {
        differences.add(run.folder() + ": run " + id + " is in run " + other + " too");
      }
    }
    if (files(new RunFolder(store, run.folder()), manifest)) {
      long returned = returnedRows.count(new LocatedRun(manifest, run.folder()));
      if (returned > 0) {
        differences.add(
            run.folder()
                + ": "
                + Amount.of(
                    returned,
                    "document that was taken down is back; take it down again",
                    "documents that were taken down are back; take them down again"));
      }
    }
  }

  /** Checks the files of a run; whether their rows can be read. */
  private boolean files(RunFolder folder, Manifest manifest) throws IOException {
    for (String difference : manifest.books().differences(manifest.files())) {
      differences.add(folder.folder() + ": " + difference);
    }
    if (granularity.isPresent()
        && !manifest.books().dates().isEmpty()
        && granularity.get() != manifest.granularity()) {
      differences.add(
          folder.folder()
              + ": divided by "
              + manifest.granularity().option()
              + ", the dataset by "
              + granularity.get().option());
    }
    List<String> content = folder.differences(manifest.files());
    content.addAll(folder.attachmentDifferences(manifest.attachments()));
    if (!content.isEmpty()) {
      differences.addAll(content);
    } else {
      content.addAll(
          folder.shapeDifferences(manifest.format(), manifest.files(), manifest.schemas()));
      differences.addAll(content);
    }
    files += manifest.files().size() + manifest.attachments().size();
    bytes +=
        manifest.bytes()
            + manifest.attachments().stream().mapToLong(Manifest.Attachment::bytes).sum();
    return content.isEmpty();
  }
}
