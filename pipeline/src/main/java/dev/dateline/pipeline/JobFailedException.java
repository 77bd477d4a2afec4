package dev.dateline.pipeline;

import dev.dateline.source.container.DocumentFailedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A job that failed. */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MOST_CAUSES = 100;

  /** Clusters hand over what a worker threw as text, somewhere in a message. */
  private static final Pattern DOCUMENT =
      Pattern.compile(Pattern.quote(DocumentFailedException.class.getName()) + ": (\\S+): (.*)");

  private final String file;

  private JobFailedException(String message, Throwable cause, String file) {
    super(message, cause);
    this.file = file;
  }

  /** A job that ended without a word. */
  JobFailedException(String message) {
    this(message, null, "");
  }

  /** A job that failed with what a worker threw; names the document that it failed on. */
  static JobFailedException of(Throwable cause) {
    Throwable next = cause;
    for (int depth = 0; next != null && depth < MOST_CAUSES; depth++, next = next.getCause()) {
      Matcher named = DOCUMENT.matcher(String.valueOf(next));
      if (named.find()) {
        return new JobFailedException(
            "the job failed on a document: " + named.group(1) + ": " + named.group(2),
            cause,
            named.group(1).replaceFirst("#\\d+$", ""));
      }
    }
    return new JobFailedException("the job failed: " + cause.getMessage(), cause, "");
  }

  /** URI of the file that the message names; empty where it names none. */
  public Optional<String> file() {
    return file.isEmpty() ? Optional.empty() : Optional.of(file);
  }
}
