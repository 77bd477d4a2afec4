package dev.dateline.source.read;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.Optional;

/**
 * A container changed after some of its documents were handed over, so that what was read of it is
 * of no one state: the attempt must fail.
 */
public final class SourceChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String uri;

  SourceChangedException(String uri, String detail) {
    super("the file changed while it was read: " + uri + ": " + detail);
    this.uri = uri;
  }

  /** The refusal of the container as a whole. */
  public Rejection rejection() {
    return RefusedException.reading(Reason.SOURCE_CHANGED, getMessage())
        .of(Origin.ofFile(uri), Optional.empty(), "");
  }

  /** The container's absolute URI. */
  public String uri() {
    return uri;
  }
}
