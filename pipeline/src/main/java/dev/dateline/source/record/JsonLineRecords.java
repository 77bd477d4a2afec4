package dev.dateline.source.record;

import dev.dateline.article.Reason;
import dev.dateline.source.Limits;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.Optional;

/** The lines of JSON Lines, but the blank ones, which count. */
public final class JsonLineRecords implements Records {

  private static final int KEPT_OF_LONG = 1 << 16;

  private final Lines lines;

  public JsonLineRecords(Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean next() throws IOException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long number() {
    return lines.number();
  }

  @Override
  public long offset() {
    return lines.offset();
  }

  @Override
  public byte[] bytes() {
    return lines.bytes();
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int length() {
    return lines.isTooLong() ? KEPT_OF_LONG : lines.length();
  }

  @Override
  public Optional<RefusedException> fault() {
    return lines.isTooLong()
        ? Optional.of(tooLarge("line", lines.size(), lines.endInHole()))
        : Optional.empty();
  }

  @Override
  public boolean isEvenlyRead() {
    return true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The refusal of what is over the limit. */
  static RefusedException tooLarge(String what, long size, boolean hole) {
    return RefusedException.reading(
        Reason.TOO_LARGE,
        "the "
            + what
            + " has "
            + size
            + " bytes. At most "
            + Limits.DOCUMENT_BYTES
            + " are read."
            + (hole
                ? " It ends in "
                    + ZeroRun.MOST_BYTES
                    + " zero bytes, like the hole of a sparse file; nothing after them is read."
                : ""));
  }
}
