package dev.dateline.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last check of a staged run, and the manifest that says that it passed. */
final class Seal {

  private final Dataset dataset;
  private final Store store;

  Seal(Dataset dataset) {
    this.dataset = dataset;
    this.store = dataset.store();
  }

  /**
   * What the job of an attempt handed over, compared with its books and with the files on disk.
   *
   * @throws UnsoundRunException when something is wrong with it
   */
  JobResult checked(Attempt attempt) throws IOException {
    JobResult result =
        attempt
            .result()
            .orElseThrow(
                () ->
                    new UnsoundRunException(
                        "run " + attempt.run() + ": the job ended without its list of files"));
    if (!result.changedSources().isEmpty()) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + ": files changed while they were read: "
              + String.join(", ", result.changedSources()));
    }
    refuse(attempt.run(), differences(folder(attempt), result.books(), result.files()));
    List<String> unseen =
        new UnseenSources(attempt, result).among(attempt.files(), attempt.excluded());
    if (!unseen.isEmpty()) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + " is not published: its workers did not find "
              + unseen.size()
              + " files that stand here as they were listed, such as "
              + unseen.get(0)
              + ". Mount the input alike on every worker, and run it again.");
    }
    return result;
  }

  /**
   * Makes a checked attempt outlast a power cut and writes its manifest, which is the last thing
   * that is written.
   *
   * @param sequence its place in the order of publication
   * @param earlier the runs before it
   * @param takedowns what was taken down of the run that it replaces
   */
  Manifest write(
      Attempt attempt,
      JobResult result,
      long sequence,
      List<Standing> earlier,
      List<Takedown.Note> takedowns)
      throws IOException {
    RunFolder folder = folder(attempt);
    Manifest bare =
        new Manifest(
            Manifest.VERSION,
            attempt.run(),
            sequence,
            attempt.card().started(),
            dataset.clock().instant(),
            attempt.card().pipelineVersion(),
            attempt.frozen().format(),
            attempt.frozen().summary(),
            attempt.card().ledger(),
            attempt.excluded(),
            result.books(),
            result.files(),
            List.of(),
            RunFolder.schemas(),
            List.of(),
            takedowns);
    return write(folder, bare, earlier, Optional.of(result));
  }

  /**
   * Does the same for a run that was put together by other means than a job.
   *
   * @param manifest all of it but the attachments
   * @param earlier the runs before it
   * @throws UnsoundRunException when books, files and manifest do not agree
   */
  Manifest checkAndWrite(RunFolder folder, Manifest manifest, List<Standing> earlier)
      throws IOException {
    refuse(manifest.run(), differences(folder, manifest.books(), manifest.files()));
    return write(folder, manifest, earlier, Optional.empty());
  }

  private Manifest write(
      RunFolder folder, Manifest bare, List<Standing> earlier, Optional<JobResult> job)
      throws IOException {
    Manifest manifest =
        new StagedRun(store, folder.folder(), bare, earlier, job).attached(dataset.attachments());
    folder.sync();
    Json.write(store, folder.folder() + "/" + Layout.MANIFEST, manifest);
    return manifest;
  }

  private static List<String> differences(RunFolder folder, Books books, List<WrittenFile> files)
      throws IOException {
    List<String> differences = new ArrayList<>(books.differences(files));
    differences.addAll(folder.differences(files));
    return differences;
  }

  private static void refuse(String run, List<String> differences) {
    if (!differences.isEmpty()) {
      throw new UnsoundRunException(
          "run " + run + " is not published: " + String.join("; ", differences));
    }
  }

  private RunFolder folder(Attempt attempt) {
    return new RunFolder(store, attempt.staging().runFolder());
  }
}
