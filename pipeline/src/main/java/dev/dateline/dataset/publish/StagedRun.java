package dev.dateline.dataset.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run whose rows are checked, and which is not sealed yet.
 *
 * <p>Reading is thread-safe.
 */
public final class StagedRun {

  private final Store store;
  private final String folder;
  private final Manifest manifest;
  private final List<LocatedRun> earlier;
  private final Optional<JobResult> job;

  /**
   * A staged run.
   *
   * @param folder the folder that becomes the run's, relative to the dataset's root
   * @param manifest as it will be, without attachments
   * @param earlier the runs published before it, in their order
   * @param job what the job handed over; empty for a run that was joined from others
   */
  StagedRun(
      Store store,
      String folder,
      Manifest manifest,
      List<LocatedRun> earlier,
      Optional<JobResult> job) {
    this.store = store;
    this.folder = folder;
    this.manifest = manifest;
    this.earlier = List.copyOf(earlier);
    this.job = job;
  }

  /** The run's manifest as it will be, without attachments. */
  public Manifest manifest() {
    return manifest;
  }

  /** The runs published before it, in their order. */
  public List<Manifest> earlier() {
    return earlier.stream().map(LocatedRun::manifest).toList();
  }

  /** What the job handed over; empty for a run that was joined from others. */
  public Optional<JobResult> job() {
    return job;
  }

  /** Seconds of work by stage of its job, over all threads; empty when they are not known. */
  public SortedMap<String, Double> stages() throws IOException {
    SortedMap<String, Double> stages = new TreeMap<>();
    String path = folder.substring(0, folder.lastIndexOf('/') + 1) + Staging.STAGES;
    JsonFiles.note(store, path, ObjectNode.class)
        .ifPresent(
            found ->
                found
                    .properties()
                    .forEach(stage -> stages.put(stage.getKey(), stage.getValue().asDouble())));
    return stages;
  }

  /** Where the dataset is, for people. */
  public String root() {
    return store.root();
  }

  /** Opens one of its row files. */
  public SeekableByteChannel open(WrittenFile file) throws IOException {
    return store.openSeekable(folder + "/" + file.path());
  }

  /** The file next to the rows of one of the earlier runs; empty if there is none. */
  public Optional<byte[]> attachment(Manifest run, String name) throws IOException {
    String path = folderOf(run) + "/" + name;
    if (run.attachments().stream().noneMatch(file -> file.path().equals(name))) {
      return Optional.empty();
    }
    return store.content(path);
  }

  private String folderOf(Manifest run) {
    return earlier.stream()
        .filter(standing -> standing.run().equals(run.run()))
        .findFirst()
        .map(LocatedRun::folder)
        .orElse(Layout.run(run.run()));
  }

  /**
   * Puts a file beside the rows; one that an earlier attempt to seal left there is replaced.
   *
   * @throws IllegalArgumentException for a name that is the manifest's or holds a slash
   */
  public void attach(String name, byte[] content) throws IOException {
    if (name.equals(Layout.MANIFEST) || name.indexOf('/') >= 0) {
      throw new IllegalArgumentException("not a name of an attachment: '" + name + "'");
    }
    store.put(folder + "/" + name, content);
  }
}
