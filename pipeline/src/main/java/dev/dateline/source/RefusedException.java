package dev.dateline.source;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import java.io.IOException;
import java.util.Optional;

/**
 * A refusal by name from deep inside a stream, where no value can be handed back; {@link
 * SourceReader} turns every one of them into a {@link Rejection}.
 */
final class RefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final Reason reason;

  RefusedException(Stage stage, Reason reason, String detail) {
    super(detail);
    this.stage = stage;
    this.reason = reason;
  }

  /** A refusal in opening, decompressing or splitting. */
  static RefusedException reading(Reason reason, String detail) {
    return new RefusedException(Stage.READ, reason, detail);
  }

  /** A refusal in turning bytes into text. */
  static RefusedException decoding(Reason reason, String detail) {
    return new RefusedException(Stage.DECODE, reason, detail);
  }

  /** A refusal is an answer, not an accident: a million bad lines need no million traces. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  Reason reason() {
    return reason;
  }

  Rejection of(Origin origin, Optional<String> rawHash, String evidence) {
    return new Rejection(origin, rawHash, stage, reason, getMessage(), evidence);
  }
}
