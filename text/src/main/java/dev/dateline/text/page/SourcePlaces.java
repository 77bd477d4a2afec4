package dev.dateline.text.page;

import dev.dateline.article.SourceSpan;
import dev.dateline.text.page.dom.SourceMap;
import java.util.ArrayList;
import java.util.List;

/** Maps spans of a page's text to its source. */
final class SourcePlaces {

  private SourcePlaces() {}

  /** The parts of spans that are in the source with the same length. */
  static List<SourceSpan> spans(List<SourceSpan> spans, SourceMap map) {
    List<SourceSpan> placed = new ArrayList<>();
    for (SourceSpan span : spans) {
      int start = span.sourceStart();
      int end = start + span.length();
      for (int p = Math.max(0, map.pieceAt(start)); p < map.size() && map.start(p) < end; p++) {
        int from = Math.max(start, map.start(p));
        int to = Math.min(end, map.start(p) + map.length(p));
        if (from < to) {
          int source = map.source(p) + from - map.start(p);
          add(placed, new SourceSpan(span.bodyStart() + from - start, source, to - from));
        }
      }
    }
    return placed;
  }

  private static void add(List<SourceSpan> placed, SourceSpan span) {
    int last = placed.size() - 1;
    if (last >= 0) {
      SourceSpan before = placed.get(last);
      if (before.bodyStart() + before.length() == span.bodyStart()
          && before.sourceStart() + before.length() == span.sourceStart()) {
        int length = before.length() + span.length();
        placed.set(last, new SourceSpan(before.bodyStart(), before.sourceStart(), length));
        return;
      }
    }
    placed.add(span);
  }
}
