package dev.dateline.source.read;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.RefusedException;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Looks for the first document of a file that can be read, and counts refusals on the way. */
final class FirstDocument implements Documents {

  /** There it is: nothing else needs to be read. */
  private static final class FoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private FoundException() {
      super(null, null, false, false);
    }
  }

  private long refusals;
  private Rejection first;

  @Override
  public void accept(Outcome<SourceText> document) {
    if (!(document instanceof Outcome.Rejected<SourceText> rejected)) {
      throw new FoundException();
    }
    refusals++;
    first = first == null ? rejected.rejection() : first;
  }

  /** Whether there is one in slices of a file; reads as far as it is. */
  boolean isIn(List<Slice> slices, SourceReader reader) throws IOException {
    try {
      for (Slice slice : slices) {
        reader.readAll(slice, this);
      }
      return false;
    } catch (FoundException e) {
      return true;
    }
  }

  /** The refusal of a file in which there is none, and more than are reported one by one. */
  RefusedException refusal() {
    return RefusedException.reading(
        Reason.BAD_RECORD,
        String.format(
            Locale.ROOT,
            "none of its %,d records can be read, and more than %,d such refusals are reported as"
                + " one. The first, record %d: %s",
            refusals,
            Limits.REFUSALS,
            first.origin().part(),
            first.detail()));
  }
}
