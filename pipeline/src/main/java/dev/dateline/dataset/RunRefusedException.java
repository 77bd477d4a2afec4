package dev.dateline.dataset;

/** A run that can't be done as asked, in one sentence for its user. */
public final class RunRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunRefusedException(String message) {
    super(message);
  }
}
