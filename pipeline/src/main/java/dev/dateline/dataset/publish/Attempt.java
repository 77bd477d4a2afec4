package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One try to make a run, in a folder of its own. */
public final class Attempt {

  /** What recovery does with an attempt whose launcher has ended. */
  public enum State {
    /** It is swept. */
    RUNNING,

    /** Its job may still run elsewhere: it is left alone. */
    DETACHED,

    /** It is held back until somebody publishes or abandons it: it is left alone. */
    HELD
  }

  /**
   * What the attempt's folder records of it.
   *
   * @param run the run's id
   * @param state what becomes of it
   * @param started when it began
   * @param ledger the runs published before, oldest first
   * @param ledgerDigest of their articles
   * @param excluded URIs of files that changed under an earlier attempt
   * @param pipelineVersion the version of Dateline
   * @param reasons why it is held, in words
   */
  public record Card(
      String run,
      State state,
      Instant started,
      List<String> ledger,
      String ledgerDigest,
      List<String> excluded,
      String pipelineVersion,
      List<String> reasons) {

    /** Its name. */
    public static final String FILE = "attempt.json";

    /** Copies the lists, and checks what comes from a file. */
    public Card {
      RunId.checked(run);
      Objects.requireNonNull(state);
      Objects.requireNonNull(started);
      Objects.requireNonNull(ledgerDigest);
      Objects.requireNonNull(pipelineVersion);
      ledger = List.copyOf(ledger);
      excluded = List.copyOf(excluded);
      reasons = List.copyOf(reasons);
    }

    /**
     * What the folder of an attempt records of it; empty when it records nothing.
     *
     * @throws UnreadableFileException when it is damaged, of a newer version, or of another run
     */
    public static Optional<Card> in(Store store, String folder) throws IOException {
      String path = folder + "/" + FILE;
      Optional<Card> card = JsonFiles.find(store, path, Card.class);
      String run = Layout.runOfAttempt(folder.substring(folder.lastIndexOf('/') + 1));
      if (card.isPresent() && !card.get().run().equals(run)) {
        throw UnreadableFileException.misplaced(store, path, "run " + card.get().run());
      }
      return card;
    }

    /** The same attempt begun again, without more files. */
    Card again(Instant now, List<String> without) {
      return new Card(run, state, now, ledger, ledgerDigest, without, pipelineVersion, reasons);
    }

    /** Whether the attempt knows the articles of exactly these runs. */
    boolean isBasedOn(List<Manifest> published) {
      return ledger.equals(Ledger.runs(published)) && ledgerDigest.equals(Ledger.digest(published));
    }

    Card held(List<String> why) {
      return new Card(
          run, State.HELD, started, ledger, ledgerDigest, excluded, pipelineVersion, why);
    }
  }

  private final Card card;
  private final FrozenInput frozen;
  private final FrozenFiles files;
  private final Ledger ledger;
  private final Staging staging;
  private final Destination destination;

  /**
   * An attempt.
   *
   * @param card what its folder records of it
   * @param frozen what the run starts from
   * @param files the files to read
   * @param ledger what was published earlier
   * @param staging where the workers write
   * @param destination where the run will be published
   */
  public Attempt(
      Card card,
      FrozenInput frozen,
      FrozenFiles files,
      Ledger ledger,
      Staging staging,
      Destination destination) {
    this.card = card;
    this.frozen = frozen;
    this.files = files;
    this.ledger = ledger;
    this.staging = staging;
    this.destination = destination;
  }

  /** The run's id. */
  public String run() {
    return card.run();
  }

  /** What the run starts from. */
  public FrozenInput frozen() {
    return frozen;
  }

  /** The files to read. */
  public FrozenFiles files() {
    return files;
  }

  /** URIs of files that changed under an earlier attempt: refused before anything is counted. */
  public List<String> excluded() {
    return card.excluded();
  }

  /** What was published earlier. */
  public Ledger ledger() {
    return ledger;
  }

  /** What must not come in again. */
  public TakenDown takenDown() throws IOException {
    return TakenDown.of(staging.store());
  }

  /** Where the workers write. */
  public Staging staging() {
    return staging;
  }

  /** Where its run will be published. */
  public Destination destination() {
    return destination;
  }

  /** What the job handed over; empty until it is done. */
  public Optional<JobResult> result() throws IOException {
    return JsonFiles.find(staging.store(), staging.resultPath(), JobResult.class);
  }

  /** What its folder records of it. */
  public Card card() {
    return card;
  }

  /** Whether the attempt knows the articles of exactly these runs. */
  public boolean isBasedOn(List<Manifest> published) {
    return card.isBasedOn(published);
  }
}
