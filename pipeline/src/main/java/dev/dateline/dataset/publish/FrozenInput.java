package dev.dateline.dataset.publish;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.source.Exclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The input and settings of a run, fixed at its first attempt.
 *
 * @param run the run's id
 * @param arguments the files, folders and globs that were asked for
 * @param settings the settings that decide what rows are made
 * @param reread whether unchanged files are read again
 * @param retried id of the run whose refused documents are read again; empty for any other run
 * @param format of the row files
 * @param launchDay the day of the first attempt
 * @param files number of files to read
 * @param bytes size of those files
 * @param unchanged number of files left out since they have not changed since an earlier run
 * @param refused what the lister refused
 * @param exclusions what was asked to be left out of the input; none in lists of version 0.1
 * @param excluded number of files of the list that they leave out
 */
public record FrozenInput(
    String run,
    List<String> arguments,
    SortedMap<String, String> settings,
    boolean reread,
    String retried,
    Format format,
    LocalDate launchDay,
    long files,
    long bytes,
    long unchanged,
    List<Refused> refused,
    List<Exclusion> exclusions,
    Long excluded) {

  /**
   * A document that was refused before it could be read.
   *
   * @param uri where it is
   * @param stage where it was refused
   * @param reason why
   * @param detail in words
   */
  public record Refused(String uri, Stage stage, Reason reason, String detail) {

    static Refused of(Rejection rejection) {
      return new Refused(
          rejection.origin().uri(), rejection.stage(), rejection.reason(), rejection.detail());
    }

    /** The same as a rejection. */
    public Rejection rejection() {
      return new Rejection(Origin.ofFile(uri), Optional.empty(), stage, reason, detail, "");
    }
  }

  /** Copies the lists, and checks what comes from a file. */
  public FrozenInput {
    RunId.checked(run);
    Objects.requireNonNull(format);
    Objects.requireNonNull(launchDay);
    if (files < 0 || bytes < 0 || unchanged < 0) {
      throw new IllegalArgumentException("a negative number of files or bytes is frozen");
    }
    arguments = List.copyOf(arguments);
    retried = retried == null ? "" : retried;
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    refused = List.copyOf(refused);
    exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
    excluded = excluded == null ? 0L : excluded;
  }

  /** The same files under other settings. */
  public FrozenInput with(SortedMap<String, String> others) {
    return new FrozenInput(
        run,
        arguments,
        others,
        reread,
        retried,
        format,
        launchDay,
        files,
        bytes,
        unchanged,
        refused,
        exclusions,
        excluded);
  }

  /** The input in short. */
  Manifest.Input summary() {
    return new Manifest.Input(
        arguments,
        settings,
        retried,
        launchDay,
        files,
        bytes,
        unchanged,
        exclusions.stream().map(Exclusion::written).toList(),
        excluded,
        Collections.emptySortedMap());
  }

  /** Whether a request leaves out something else. */
  boolean excludesOtherwise(RunRequest request) {
    return !exclusions.equals(request.exclusions());
  }

  /** What a request asks for otherwise than was frozen, in words; empty if nothing. */
  List<String> differences(RunRequest request) {
    List<String> differences = new ArrayList<>();
    if (!arguments.equals(request.arguments())) {
      differences.add("--input was " + arguments + " and is now " + request.arguments());
    }
    if (reread != request.reread()) {
      differences.add("--reread was " + reread + " and is now " + request.reread());
    }
    if (!retried.equals(request.retried().orElse(""))) {
      differences.add(
          "--retry-rejected was '"
              + retried
              + "' and is now '"
              + request.retried().orElse("")
              + "'");
    }
    SortedMap<String, String> all = new TreeMap<>(settings);
    all.putAll(request.settings());
    for (String name : all.keySet()) {
      String was = settings.getOrDefault(name, "not set");
      String now = request.settings().getOrDefault(name, "not set");
      if (!was.equals(now)) {
        differences.add(name + " was '" + was + "' and is now '" + now + "'");
      }
    }
    return differences;
  }
}
