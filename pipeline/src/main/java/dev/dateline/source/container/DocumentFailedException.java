package dev.dateline.source.container;

import dev.dateline.article.Origin;
import dev.dateline.article.Printable;
import java.util.function.Supplier;

/**
 * A worker failed on a document. This is not a refusal, but a fault of the program or of the
 * machine.
 *
 * <p>The message is one line, and begins with the document: the URI of its file, and {@code #} and
 * its number in a container.
 */
public final class DocumentFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MOST_OF_A_CAUSE = 500;

  private DocumentFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The failure on a document, or on a file of which no document was found yet. */
  public static DocumentFailedException at(Origin origin, Throwable cause) {
    return new DocumentFailedException(
        origin.uri()
            + (origin.part() > 0 ? "#" + origin.part() : "")
            + ": "
            + Printable.of(String.valueOf(cause), MOST_OF_A_CAUSE),
        cause);
  }

  /**
   * Does something with a document.
   *
   * @throws DocumentFailedException for whatever it throws, also for an error such as a stack that
   *     overflows
   */
  public static <T> T naming(Origin origin, Supplier<T> work) {
    try {
      return work.get();
    } catch (DocumentFailedException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw at(origin, e);
    }
  }
}
