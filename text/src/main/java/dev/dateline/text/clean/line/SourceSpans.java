package dev.dateline.text.clean.line;

import dev.dateline.article.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Collects where each piece of a growing text is in the source, in as few spans as possible. */
final class SourceSpans {

  private final List<SourceSpan> spans = new ArrayList<>();
  private int bodyStart;
  private int sourceStart;
  private int length;

  /** Records a piece; pieces come in ascending order. */
  void add(int body, int source, int size) {
    if (length > 0 && body == bodyStart + length && source == sourceStart + length) {
      length += size;
      return;
    }
    flush();
    bodyStart = body;
    sourceStart = source;
    length = size;
  }

  /**
   * Offset in the source after the last piece, if that piece ends at the current end of the body;
   * else -1.
   */
  int sourceEndAt(int body) {
    return length > 0 && bodyStart + length == body ? sourceStart + length : -1;
  }

  /** The spans; nothing may be added afterwards. */
  List<SourceSpan> toList() {
    flush();
    return spans;
  }

  private void flush() {
    if (length > 0) {
      spans.add(new SourceSpan(bodyStart, sourceStart, length));
      length = 0;
    }
  }
}
