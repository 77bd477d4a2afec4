package dev.dateline.dataset.manifest;

/** A run that can't be done as asked, in one sentence for its user. */
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
