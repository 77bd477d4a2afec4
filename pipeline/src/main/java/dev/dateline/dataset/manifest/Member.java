package dev.dateline.dataset.manifest;

import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of the manifest of a run that was joined to another, beside that one's rows.
 *
 * @param run its id
 * @param sequence its place in the order of publication
 * @param started when its attempt began
 * @param sealed when its files were checked
 * @param pipelineVersion the version of Dateline that made its rows
 * @param input what was asked for and frozen
 * @param ledger the runs published before it whose articles were not published again
 * @param excluded URIs of files that changed while an attempt read them
 * @param books its counts
 */
public record Member(
    String run,
    long sequence,
    Instant started,
    Instant sealed,
    String pipelineVersion,
    Manifest.Input input,
    List<String> ledger,
    List<String> excluded,
    Books books) {

  /** Copies the lists, and checks what comes from a file. */
  public Member {
    RunId.checked(run);
    Objects.requireNonNull(started);
    Objects.requireNonNull(sealed);
    Objects.requireNonNull(pipelineVersion);
    Objects.requireNonNull(input);
    books.checked();
    ledger = List.copyOf(ledger);
    excluded = List.copyOf(excluded);
  }

  /** The name of the file with a joined run's members. */
  public static final String FILE = "_members.json";

  /**
   * The members of a joined run.
   *
   * @param members oldest first
   */
  public record All(List<Member> members) {

    /** Copies the list. */
    public All {
      members = List.copyOf(members);
    }
  }

  /** A run that was joined into a published run. */
  public static List<Member> of(Store store, Manifest run) throws IOException {
    if (run.members().isEmpty()) {
      return List.of(
          new Member(
              run.run(),
              run.sequence(),
              run.started(),
              run.sealed(),
              run.pipelineVersion(),
              run.input(),
              run.ledger(),
              run.excluded(),
              run.books()));
    }
    return JsonFiles.read(store, Layout.run(run.run()) + "/" + FILE, All.class).members();
  }
}
