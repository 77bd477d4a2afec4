package dev.dateline.pipeline;

import dev.dateline.article.Printable;
import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.store.Stores;
import dev.dateline.source.Exclusion;
import dev.dateline.source.SourceCheck;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user's request for a run.
 *
 * @param inputs files, folders and globs to read
 * @param output folder of the dataset
 * @param run name of the run
 * @param format of the row files; empty takes the dataset's
 * @param decisions settings that decide what rows are made
 * @param reread whether files that have not changed since an earlier run are read again
 * @param gates what the run must be like to be published without a look
 * @param detached whether the launcher leaves the job to the cluster, to be published later
 * @param retried id of the run whose refused documents are read again, instead of inputs
 * @param replace whether the newest run is made again if it has this name
 * @param excluded files, folders and globs that are left out of the inputs
 * @param granularity of the folders of dated rows; empty takes the dataset's
 * @param beamArguments the part of the command line that is Beam's
 */
public record Launch(
    List<String> inputs,
    String output,
    String run,
    Optional<Format> format,
    DecisionSettings decisions,
    boolean reread,
    Gates gates,
    boolean detached,
    Optional<String> retried,
    boolean replace,
    List<String> excluded,
    Optional<Granularity> granularity,
    List<String> beamArguments) {

  /**
   * Copies the lists.
   *
   * @throws UsageException for an input or output on storage that can't be used, gates that would
   *     not be checked, or options that exclude each other
   */
  public Launch {
    inputs = List.copyOf(inputs);
    excluded = List.copyOf(excluded);
    beamArguments = List.copyOf(beamArguments);
    inputs.forEach(input -> refuseUnknown(input, SourceCheck.canRead(input)));
    refuseUnknown(output, Stores.canBeAt(output));
    refuseContradictions(inputs, run, detached, retried, replace);
    if (detached && !gates.equals(Gates.open())) {
      throw new UsageException(
          "--detach can't check the gates (--min-documents and the like). Leave them out, and check"
              + " `dateline runs` before `dateline publish`.");
    }
  }

  /**
   * The same in the dataset's words.
   *
   * @param today the day of the launch
   * @throws UsageException when what is left out can't be a path or a glob
   */
  RunRequest request(LocalDate today) throws IOException {
    return new RunRequest(
        run,
        inputs,
        decisions.byOption(),
        reread,
        format,
        today,
        PipelineVersion.VALUE,
        detached,
        retried,
        replace,
        exclusions(),
        granularity);
  }

  /**
   * What is left out, with absolute paths.
   *
   * @throws UsageException when it can't be a path or a glob
   */
  List<Exclusion> exclusions() throws IOException {
    List<Exclusion> exclusions = new ArrayList<>();
    for (String written : excluded) {
      try {
        exclusions.add(Exclusion.of(written));
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            "--exclude='" + Printable.of(written) + "' can't be a path: " + e.getMessage() + ".");
      }
    }
    return exclusions;
  }

  private static void refuseContradictions(
      List<String> inputs,
      String run,
      boolean detached,
      Optional<String> retried,
      boolean replace) {
    if (retried.isPresent() != inputs.isEmpty()) {
      throw new UsageException(
          inputs.isEmpty()
              ? "no input. Name a file, a folder or a glob with --input."
              : "--retry-rejected reads the sources of the documents that a run refused. Leave"
                  + " --input out.");
    }
    if (retried.filter(run::equals).isPresent()) {
      throw new UsageException(
          "--retry-rejected=" + run + " can't be the run itself. Give another --run.");
    }
    if (detached && replace) {
      throw new UsageException("--replace can't be left to a detached job. Leave --detach out.");
    }
  }

  private static void refuseUnknown(String place, boolean isKnown) {
    if (!isKnown) {
      throw new UsageException(
          "neither a local path nor on a storage that can be used: '"
              + place
              + "'. Expected a path, hdfs://HOST/PATH or s3://BUCKET/PREFIX; other storage must be"
              + " mounted, under the same path on every worker.");
    }
  }
}
