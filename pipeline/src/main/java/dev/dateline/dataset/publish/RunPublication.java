package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.UnsoundRunException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Publishes the run of an attempt whose job is done: as a new one, or in the place of another. */
public final class RunPublication {

  private final WriteSession session;
  private final Attempts attempts;
  private final Seal seal;

  /** The publication of runs while a lock is held. */
  public RunPublication(WriteSession session) {
    this.session = session;
    this.attempts = new Attempts(session.dataset());
    this.seal = new Seal(session.dataset());
  }

  /**
   * Checks a staged run and publishes it at once, or holds it; one that replaces another is not
   * held, but dropped.
   *
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Publication publish(Attempt attempt, Gates gates) throws IOException {
    if (attempt.destination() instanceof Destination.InPlaceOf place) {
      return replace(attempt, place, gates);
    }
    JobResult result = checked(attempt);
    List<String> failures = failures(attempt, result, gates);
    if (!failures.isEmpty()) {
      attempts.hold(attempt, failures);
      return new Publication.Held(result, failures);
    }
    return new Publication.Published(publish(attempt, result));
  }

  /**
   * Publishes a run whether or not it passes its gates.
   *
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Manifest publish(Attempt attempt) throws IOException {
    return publish(attempt, checked(attempt));
  }

  /** Drops an attempt whose job never started; what its run starts from stays. */
  public void drop(Attempt attempt) throws IOException {
    attempts.sweep(attempt);
  }

  private Publication replace(Attempt attempt, Destination.InPlaceOf place, Gates gates)
      throws IOException {
    JobResult result = seal.checked(attempt);
    List<String> failures = failures(attempt, result, gates);
    if (!failures.isEmpty()) {
      place.swap().sweep();
      List<String> reasons = new ArrayList<>(failures);
      reasons.add("the published run is kept as it is, and the new one is deleted");
      return new Publication.Held(result, reasons);
    }
    Manifest manifest = seal.write(attempt, result, place);
    session.commit(place.swap(), List.of(place.old().run()));
    return new Publication.Published(manifest);
  }

  /** A run without new files is no failure, whatever its gates. */
  private static List<String> failures(Attempt attempt, JobResult result, Gates gates) {
    boolean isQuiet = result.books().read() == 0 && attempt.frozen().unchanged() > 0;
    return isQuiet ? List.of() : gates.failures(result.books());
  }

  private JobResult checked(Attempt attempt) throws IOException {
    if (attempt.result().isPresent() && !attempt.isBasedOn(session.published())) {
      throw new UnsoundRunException(
          "run "
              + attempt.run()
              + " began before other runs were published, and may repeat their articles. Discard it"
              + " with `dateline abandon --run="
              + attempt.run()
              + "` and run it again.");
    }
    return seal.checked(attempt);
  }

  /** From the manifest on, the run is as good as published: recovery continues from there. */
  private Manifest publish(Attempt attempt, JobResult result) throws IOException {
    Manifest manifest =
        seal.write(
            attempt,
            result,
            session.nextSequence(),
            LocatedRun.published(session.published()),
            List.of());
    session.add(manifest, attempt.staging().folder());
    attempts.sweep(attempt);
    return manifest;
  }
}
