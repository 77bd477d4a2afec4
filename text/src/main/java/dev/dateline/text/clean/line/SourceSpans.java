package dev.dateline.text.clean.line;

import dev.dateline.article.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Gathers where each piece of a growing text stands in the source, in as few spans as can be. */
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

  /** Offset in the source after the last piece, when that ends where the body now ends; or -1. */
  int sourceEndAt(int body) {
    return length > 0 && bodyStart + length == body ? sourceStart + length : -1;
  }

  /** The spans so far; nothing may be added afterwards. */
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
