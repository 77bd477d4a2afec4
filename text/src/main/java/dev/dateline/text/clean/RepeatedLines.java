package dev.dateline.text.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sums counts of lines and decides which of them are a source's boilerplate.
 *
 * <p>The same instance must get all counts of a line, in any order. Not thread-safe.
 */
public final class RepeatedLines {

  private static final int FEWEST_DOCUMENTS = 3;

  /** A line belongs to a source when at least one in this many of its documents has it. */
  private static final int SHARE = 10;

  /** Marks a line that several sources have. */
  private static final LineCount SHARED = new LineCount("", "", 0);

  private final Map<String, LineCount> lines = new HashMap<>();

  /** Adds a count. */
  public void add(LineCount count) {
    lines.merge(count.line(), count, RepeatedLines::sum);
  }

  /**
   * Passes to a consumer, in no order, the counts of lines that at least {@value #FEWEST_DOCUMENTS}
   * documents of one source have, and no document of another.
   */
  public void forEach(Consumer<LineCount> consumer) {
    for (LineCount count : lines.values()) {
      if (count.documents() >= FEWEST_DOCUMENTS) {
        consumer.accept(count);
      }
    }
  }

  /**
   * Whether a source has a line often enough: in at least a tenth of its documents.
   *
   * @param documents number of documents of the source
   */
  public static boolean isOften(LineCount count, long documents) {
    return count.documents() * SHARE >= documents;
  }

  private static LineCount sum(LineCount one, LineCount other) {
    return one.source().equals(other.source()) && !one.equals(SHARED)
        ? new LineCount(one.source(), one.line(), one.documents() + other.documents())
        : SHARED;
  }
}
