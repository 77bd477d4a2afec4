package dev.dateline.dataset.publish;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.source.Exclusion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request for a run.
 *
 * <p>Two requests are for the same run when their ids, arguments, settings and reread agree: new
 * arrivals in the input and a new version of Dateline make no other run. What is left out may
 * change until the run is published, so that a run that fails on a file can go on without it.
 *
 * @param run its id
 * @param arguments the files, folders and globs as given
 * @param settings every setting that decides what rows are made, by name
 * @param reread whether files that have not changed since an earlier run are read again
 * @param format the format asked for; empty takes the dataset's, or Parquet for a new one
 * @param launchDay today, for the first attempt
 * @param pipelineVersion the version of Dateline
 * @param detached whether the job outlives its launcher: its attempt is swept only when the run is
 *     abandoned
 * @param retried id of the run whose refused documents are read again; its sources are read whether
 *     they have changed or not
 * @param replace whether the run is made again if it is published, and the newest
 * @param exclusions what is left out of the input
 * @param granularity of the folders asked for; empty takes the dataset's, or days for a new one
 */
public record RunRequest(
    String run,
    List<String> arguments,
    SortedMap<String, String> settings,
    boolean reread,
    Optional<Format> format,
    LocalDate launchDay,
    String pipelineVersion,
    boolean detached,
    Optional<String> retried,
    boolean replace,
    List<Exclusion> exclusions,
    Optional<Granularity> granularity) {

  /** Refuses an invalid id. */
  public RunRequest {
    RunId.checked(run);
    arguments = List.copyOf(arguments);
    exclusions = List.copyOf(exclusions);
    settings = new TreeMap<>(settings);
  }

  /** A request for an ordinary run. */
  public RunRequest(
      String run,
      List<String> arguments,
      SortedMap<String, String> settings,
      boolean reread,
      Optional<Format> format,
      LocalDate launchDay,
      String pipelineVersion,
      boolean detached) {
    this(
        run,
        arguments,
        settings,
        reread,
        format,
        launchDay,
        pipelineVersion,
        detached,
        Optional.empty(),
        false,
        List.of(),
        Optional.empty());
  }

  /** The same, for the documents that a run refused. */
  public RunRequest retrying(Optional<String> refusedBy) {
    return new RunRequest(
        run,
        arguments,
        settings,
        reread,
        format,
        launchDay,
        pipelineVersion,
        detached,
        refusedBy,
        replace,
        exclusions,
        granularity);
  }

  /** The same without some of the input. */
  public RunRequest excluding(List<Exclusion> leftOut) {
    return new RunRequest(
        run,
        arguments,
        settings,
        reread,
        format,
        launchDay,
        pipelineVersion,
        detached,
        retried,
        replace,
        leftOut,
        granularity);
  }

  /** The same, with dated rows in such folders. */
  public RunRequest partitionedBy(Optional<Granularity> folders) {
    return new RunRequest(
        run,
        arguments,
        settings,
        reread,
        format,
        launchDay,
        pipelineVersion,
        detached,
        retried,
        replace,
        exclusions,
        folders);
  }

  /** The same, in the place of the newest run. */
  public RunRequest replacing(boolean newest) {
    return new RunRequest(
        run,
        arguments,
        settings,
        reread,
        format,
        launchDay,
        pipelineVersion,
        detached,
        retried,
        newest,
        exclusions,
        granularity);
  }
}
