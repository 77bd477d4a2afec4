package dev.dateline.dataset.manifest;

/** A run is impossible as requested; the message is one sentence for the user. */
public final class RunRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the sentence. */
  public RunRefusedException(String message) {
    super(message);
  }

  /** A run that was named is not published. */
  public static RunRefusedException notPublished(String run) {
    return new RunRefusedException("no run " + run + " is published. See `dateline runs`.");
  }
}
