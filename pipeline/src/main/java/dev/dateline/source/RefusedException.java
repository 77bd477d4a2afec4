package dev.dateline.source;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import java.io.IOException;
import java.util.Optional;

/**
 * A refusal with its reason from deep inside a stream, where no value can be returned; whoever
 * reads the stream turns it into a {@link Rejection}.
 */
public final class RefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final Reason reason;

  private RefusedException(Stage stage, Reason reason, String detail) {
    super(detail);
    this.stage = stage;
    this.reason = reason;
  }

  /** A refusal in opening, decompressing or splitting. */
  public static RefusedException reading(Reason reason, String detail) {
    return new RefusedException(Stage.READ, reason, detail);
  }

  /** A refusal of a file that is no longer what was listed. */
  static RefusedException changed(String how) {
    return reading(Reason.SOURCE_CHANGED, "the file changed after it was listed: " + how);
  }

  /** A refusal in turning bytes into text. */
  public static RefusedException decoding(Reason reason, String detail) {
    return new RefusedException(Stage.DECODE, reason, detail);
  }

  /** Has no stack trace: a refusal is a normal result, and there may be millions of them. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The refusal of a document, or of a file as a whole. */
  public Rejection of(Origin origin, Optional<String> rawHash, String evidence) {
    return new Rejection(origin, rawHash, stage, reason, getMessage(), evidence);
  }
}
