package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Amount;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.RunFolder;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last check of a staged run, and the manifest, which shows that it passed. */
public final class Seal {

  private final DatasetContext dataset;
  private final Store store;

  /** The last check of runs of a dataset. */
  public Seal(DatasetContext dataset) {
    this.dataset = dataset;
    this.store = dataset.store();
  }

  /**
   * What the job of an attempt handed over, compared with its books and with the files on disk.
   *
   * @throws UnsoundRunException when something is wrong with it
   */
  public JobResult checked(Attempt attempt) throws IOException {
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
    // Where workers see what the launcher sees, a file that is back was away while it was read.
    List<String> unseen =
        attempt.staging().hasSameView()
            ? List.of()
            : new UnseenSources(attempt, result).among(attempt.files(), attempt.excluded());
    if (!unseen.isEmpty()) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + " is not published: its workers did not find "
              + Amount.of(
                  unseen.size(), "file that is unchanged here", "files that are unchanged here")
              + ", such as "
              + unseen.get(0)
              + ". Mount the input under the same path on every worker, and run it again.");
    }
    return result;
  }

  /**
   * Writes the manifest of a checked attempt, which is the last thing that is written.
   *
   * @param sequence its place in the order of publication
   * @param earlier the runs before it
   * @param takedowns what was taken down of the run that it replaces
   */
  public Manifest write(
      Attempt attempt,
      JobResult result,
      long sequence,
      List<LocatedRun> earlier,
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
            attempt.frozen().summary().passingOver(result.passedOver()),
            attempt.card().ledger(),
            attempt.excluded(),
            result.books(),
            result.files(),
            List.of(),
            Table.schemas(),
            List.of(),
            takedowns);
    return write(folder, bare, earlier, Optional.of(result));
  }

  /**
   * Does the same for an attempt whose run comes in the place of another.
   *
   * @param place that run; the record of what was taken down of it is kept
   */
  public Manifest write(Attempt attempt, JobResult result, Destination.InPlaceOf place)
      throws IOException {
    long sequence = place.old().sequence();
    Swap swap = place.swap();
    Manifest whole =
        write(attempt, result, sequence, swap.before(sequence), place.old().takedowns());
    swap.sealed(whole);
    return whole;
  }

  /**
   * Checks a staged run that was put together by other means than a job, and makes it ready to
   * come.
   *
   * @param manifest all of it but the attachments
   * @throws UnsoundRunException when books, files and manifest do not agree; nothing is changed
   *     then
   */
  Manifest write(Swap swap, Manifest manifest) throws IOException {
    RunFolder folder = new RunFolder(store, swap.stage(manifest.run()).runFolder());
    refuse(manifest.run(), differences(folder, manifest.books(), manifest.files()));
    Manifest whole = write(folder, manifest, swap.before(manifest.sequence()), Optional.empty());
    swap.sealed(whole);
    return whole;
  }

  private Manifest write(
      RunFolder folder, Manifest bare, List<LocatedRun> earlier, Optional<JobResult> job)
      throws IOException {
    dataset.attachments().write(new StagedRun(store, folder.folder(), bare, earlier, job));
    Manifest manifest = bare.with(folder.attachments());
    folder.discardDrafts();
    JsonFiles.write(store, folder.folder() + "/" + Layout.MANIFEST, manifest);
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
