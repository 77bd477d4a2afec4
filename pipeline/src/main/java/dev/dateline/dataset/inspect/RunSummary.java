package dev.dateline.dataset.inspect;

import dev.dateline.dataset.manifest.Amount;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Attempt.Card;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run in a line.
 *
 * @param run its id
 * @param state how far it is
 * @param sequence place in the order of publication; 0 for a run that is not published
 * @param when it was sealed, or begun if it is not; empty when its attempt has left no note
 * @param books its counts; empty while its job is not done
 * @param bytes size of its row files
 * @param remarks why it is held, what it was joined from, what was taken down of it, in words
 * @param resolutions what later runs made of the documents that it refused
 */
public record RunSummary(
    String run,
    State state,
    long sequence,
    Optional<Instant> when,
    Optional<Books> books,
    long bytes,
    List<String> remarks,
    List<Resolution> resolutions) {

  /**
   * What another run made of refused documents.
   *
   * @param by the id of the run that read them again
   * @param documents how many it did not refuse again
   */
  public record Resolution(String by, long documents) {}

  /** How far a run is. */
  public enum State {
    /** Readers see it. */
    PUBLISHED,

    /** Its attempt is under way, or was cut off where this machine can't find out. */
    STAGED,

    /** Its attempt was cut off; the same run can be started again. */
    INTERRUPTED,

    /** It failed a quality gate, and waits to be published or abandoned. */
    HELD,

    /** Its job runs without its launcher, or ended so, and waits to be published or abandoned. */
    DETACHED
  }

  static RunSummary of(Manifest manifest, List<Resolution> resolutions) {
    return new RunSummary(
        manifest.run(),
        State.PUBLISHED,
        manifest.sequence(),
        Optional.of(manifest.sealed()),
        Optional.of(manifest.books()),
        manifest.bytes(),
        remarks(manifest),
        resolutions);
  }

  private static List<String> remarks(Manifest manifest) {
    List<String> remarks = new ArrayList<>();
    if (!manifest.members().isEmpty()) {
      remarks.add("joined from " + manifest.members().size() + " runs");
    }
    for (Takedown.Note takedown : manifest.takedowns()) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "takedown %d of %s: %s (%s)",
              takedown.number(),
              takedown.day(),
              Amount.of(takedown.documents(), "document", "documents"),
              takedown.reason()));
    }
    return List.copyOf(remarks);
  }

  static RunSummary of(Store store, String attempt, boolean atRest) throws IOException {
    Optional<Card> card = Card.in(store, attempt);
    Optional<JobResult> result =
        JsonFiles.find(store, attempt + "/" + Staging.RESULT, JobResult.class);
    return new RunSummary(
        Layout.runOfAttempt(attempt.substring(attempt.lastIndexOf('/') + 1)),
        state(card.map(Card::state).orElse(Attempt.State.RUNNING), atRest),
        0,
        card.map(Card::started),
        result.map(JobResult::books),
        result.map(JobResult::writtenBytes).orElse(0L),
        card.map(Card::reasons).orElse(List.of()),
        List.of());
  }

  private static State state(Attempt.State state, boolean atRest) {
    return switch (state) {
      case RUNNING -> atRest ? State.INTERRUPTED : State.STAGED;
      case DETACHED -> State.DETACHED;
      case HELD -> State.HELD;
    };
  }
}
