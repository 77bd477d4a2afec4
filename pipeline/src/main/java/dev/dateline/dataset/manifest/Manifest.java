package dev.dateline.dataset.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dateline.article.PassedOver;
import dev.dateline.codec.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a published run consists of; complete before the run is published, never changed after.
 *
 * @param version of this file's form
 * @param run the run's id
 * @param sequence place in the order of publication, from 1
 * @param started when the attempt began
 * @param sealed when its files were checked and the manifest was written
 * @param pipelineVersion the version of Dateline that made the rows
 * @param format of the row files
 * @param input what was asked for and frozen
 * @param ledger the runs published earlier, oldest first, whose articles were not published again
 * @param excluded URIs of files that changed while an earlier attempt read them
 * @param books the counts
 * @param files every row file, ordered by path
 * @param attachments every other file of the run but the manifest, ordered by path
 * @param schemas SHA-256 of each table's Avro schema, by table
 * @param members ids of the runs that this one was joined from; empty for a run of its own
 * @param takedowns what was taken down of it after it was published, in order
 */
public record Manifest(
    int version,
    String run,
    long sequence,
    Instant started,
    Instant sealed,
    String pipelineVersion,
    Format format,
    Input input,
    List<String> ledger,
    List<String> excluded,
    Books books,
    List<WrittenFile> files,
    List<Attachment> attachments,
    SortedMap<Table, String> schemas,
    List<String> members,
    List<Takedown.Note> takedowns) {

  /** The form that this version of Dateline writes. */
  public static final int VERSION = 1;

  /**
   * The input in short.
   *
   * @param arguments the files, folders and globs that were asked for
   * @param settings the settings that decide what rows are made
   * @param retried id of the run whose refused documents were read again; empty for any other run
   * @param launchDay the day of the first attempt
   * @param files number of files listed and not seen before
   * @param bytes size of those files
   * @param unchanged number of files left out since they have not changed since an earlier run
   * @param exclusions what was asked to be left out, as it was written
   * @param excluded number of files that this left out
   * @param passedOver what was read and is not a document, by kind; like the unchanged files and
   *     those that were left out it is not in the books
   */
  public record Input(
      List<String> arguments,
      SortedMap<String, String> settings,
      String retried,
      LocalDate launchDay,
      long files,
      long bytes,
      long unchanged,
      List<String> exclusions,
      Long excluded,
      SortedMap<PassedOver, Long> passedOver) {

    /** Copies the lists, and checks what comes from a file; 0.1 knew only some of it. */
    public Input {
      retried = retried == null ? "" : retried;
      exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
      excluded = excluded == null ? 0L : excluded;
      arguments = List.copyOf(arguments);
      settings = new TreeMap<>(settings);
      passedOver = passedOver == null ? new TreeMap<>() : new TreeMap<>(passedOver);
      Objects.requireNonNull(launchDay);
      if (files < 0 || bytes < 0 || unchanged < 0 || excluded < 0) {
        throw new IllegalArgumentException("a negative number of files or bytes was read");
      }
    }

    /** The same with what was passed over. */
    public Input passingOver(SortedMap<PassedOver, Long> kinds) {
      return new Input(
          arguments,
          settings,
          retried,
          launchDay,
          files,
          bytes,
          unchanged,
          exclusions,
          excluded,
          kinds);
    }
  }

  /**
   * A file beside the rows, such as a report.
   *
   * @param path relative to the folder of the run
   * @param bytes size
   * @param sha256 lower-case hex
   */
  public record Attachment(String path, long bytes, String sha256) {

    /** Checks the path: it comes from a file, and is opened. */
    public Attachment {
      Layout.checkAttachment(path);
      Objects.requireNonNull(sha256);
    }
  }

  /** Copies the lists, and checks what comes from a file. */
  public Manifest {
    RunId.checked(run);
    if (sequence < 1) {
      throw new IllegalArgumentException("not a place in the order of publication: " + sequence);
    }
    Objects.requireNonNull(started);
    Objects.requireNonNull(sealed);
    Objects.requireNonNull(pipelineVersion);
    Objects.requireNonNull(format);
    Objects.requireNonNull(input);
    books.checked();
    ledger = List.copyOf(ledger);
    excluded = List.copyOf(excluded);
    files = List.copyOf(files);
    attachments = List.copyOf(attachments);
    members = List.copyOf(members);
    takedowns = takedowns == null ? List.of() : List.copyOf(takedowns);
    schemas = new TreeMap<>(schemas);
    members.forEach(RunId::checked);
    if (files.stream().map(WrittenFile::path).distinct().count() < files.size()) {
      throw new IllegalArgumentException("a file is listed twice");
    }
  }

  /** The ids of the runs whose rows it holds, oldest first: its own, or its members'. */
  public List<String> ids() {
    return members.isEmpty() ? List.of(run) : members;
  }

  /** Whether a run's id was published by this one, as itself or as a member. */
  public boolean published(String id) {
    return run.equals(id) || members.contains(id);
  }

  /** The same run with other files beside its rows. */
  public Manifest with(List<Attachment> files) {
    return new Manifest(
        version,
        run,
        sequence,
        started,
        sealed,
        pipelineVersion,
        format,
        input,
        ledger,
        excluded,
        books,
        this.files,
        files,
        schemas,
        members,
        takedowns);
  }

  /** What is left of a run after a takedown. */
  public Manifest without(
      Takedown.Note takedown,
      Books left,
      List<WrittenFile> files,
      SortedMap<Table, String> schemas,
      Instant now) {
    List<Takedown.Note> all = new ArrayList<>(takedowns);
    all.add(takedown);
    return new Manifest(
        version,
        run,
        sequence,
        started,
        now,
        pipelineVersion,
        format,
        input,
        ledger,
        excluded,
        left,
        files,
        List.of(),
        schemas,
        members,
        all);
  }

  /** The same run with other rows. */
  public Manifest with(Books counts, List<WrittenFile> rows) {
    return new Manifest(
        version,
        run,
        sequence,
        started,
        sealed,
        pipelineVersion,
        format,
        input,
        ledger,
        excluded,
        counts,
        rows,
        attachments,
        schemas,
        members,
        takedowns);
  }

  /** How its dated files are divided; by days when it has none. */
  @JsonIgnore
  public Granularity granularity() {
    return files.stream()
        .flatMap(file -> file.partition().stream())
        .findFirst()
        .map(Partition::granularity)
        .orElse(Granularity.DAY);
  }

  /** The same run with another table, or with one more. */
  public Manifest with(Table table, List<WrittenFile> rows, Instant now) {
    SortedMap<Table, String> current = new TreeMap<>(schemas);
    current.put(table, Table.schemas().get(table));
    return new Manifest(
        version,
        run,
        sequence,
        started,
        now,
        pipelineVersion,
        format,
        input,
        ledger,
        excluded,
        books,
        rows,
        List.of(),
        current,
        members,
        takedowns);
  }

  /** Size of the row files. */
  @JsonIgnore
  public long bytes() {
    return files.stream().mapToLong(WrittenFile::bytes).sum();
  }
}
