package dev.dateline.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check of the published files found.
 *
 * @param runs number of runs checked
 * @param files number of files checked
 * @param bytes size of those files
 * @param differences what is wrong, in words with paths; empty if nothing
 */
public record Verification(long runs, long files, long bytes, List<String> differences) {

  /** Copies the list. */
  public Verification {
    differences = List.copyOf(differences);
  }

  static Verification of(Store store) throws IOException {
    Check check = new Check(store);
    for (String name : store.list(Layout.DATA)) {
      if (Layout.runNamed(name).isEmpty()) {
        check.differences.add(Layout.DATA + "/" + name + ": not a run");
      }
    }
    for (PublishedRuns.Run run : new PublishedRuns(store).look().runs()) {
      check.run(run);
    }
    return new Verification(check.runs, check.files, check.bytes, check.differences);
  }

  private static final class Check {
    private final Store store;
    private final List<String> differences = new ArrayList<>();
    private final Map<Long, String> sequences = new HashMap<>();
    private final Map<String, String> nights = new HashMap<>();
    private final ReturnedRows returnedRows;
    private long runs;
    private long files;
    private long bytes;

    Check(Store store) throws IOException {
      this.store = store;
      this.returnedRows = new ReturnedRows(store);
    }

    void run(PublishedRuns.Run run) throws IOException {
      runs++;
      Optional<Manifest> found =
          Json.readIfWhole(store, run.folder() + "/" + Layout.MANIFEST, Manifest.class);
      if (found.isEmpty()) {
        differences.add(run.folder() + "/" + Layout.MANIFEST + ": missing or damaged");
        return;
      }
      Manifest manifest = found.get();
      if (!manifest.run().equals(run.id())) {
        differences.add(run.folder() + ": its manifest is that of run " + manifest.run());
      }
      String same = sequences.put(manifest.sequence(), run.id());
      if (same != null) {
        differences.add(run.folder() + ": the same sequence as run " + same);
      }
      for (String night : manifest.nights()) {
        String other = nights.put(night, run.id());
        if (other != null) {
          differences.add(run.folder() + ": run " + night + " is in run " + other + " too");
        }
      }
      if (files(new RunFolder(store, run.folder()), manifest)) {
        long returned = returnedRows.count(new Standing(manifest, run.folder()));
        if (returned > 0) {
          differences.add(
              run.folder()
                  + ": "
                  + returned
                  + " documents that were taken down are back; take them down again");
        }
      }
    }

    /** Checks the files of a run; whether their rows can be read. */
    private boolean files(RunFolder folder, Manifest manifest) throws IOException {
      for (String difference : manifest.books().differences(manifest.files())) {
        differences.add(folder.folder() + ": " + difference);
      }
      List<String> content = folder.differences(manifest.files());
      content.addAll(folder.attachmentDifferences(manifest.attachments()));
      differences.addAll(content);
      if (content.isEmpty()) {
        differences.addAll(
            folder.shapeDifferences(manifest.format(), manifest.files(), manifest.schemas()));
      }
      files += manifest.files().size() + manifest.attachments().size();
      bytes +=
          manifest.bytes()
              + manifest.attachments().stream().mapToLong(Manifest.Attachment::bytes).sum();
      return content.isEmpty();
    }
  }
}
