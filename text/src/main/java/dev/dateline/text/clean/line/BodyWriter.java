package dev.dateline.text.clean.line;

import dev.dateline.article.SourceSpan;
import java.util.List;

/** Joins the kept lines of a document into its body, and records where they come from. */
public final class BodyWriter {

  private final PageLines lines;
  private final LineNormalizer normalizer;
  private final StringBuilder body = new StringBuilder();
  private final SourceSpans spans = new SourceSpans();

  /** An empty body. */
  public BodyWriter(PageLines lines, LineNormalizer normalizer) {
    this.lines = lines;
    this.normalizer = normalizer;
  }

  /** Adds a line as a paragraph. */
  public void add(int line) {
    if (body.length() > 0) {
      separate(lines.start(line));
    }
    if (lines.isVerbatim(line)) {
      spans.add(body.length(), lines.start(line), lines.length(line));
      body.append(lines.source(), lines.start(line), lines.end(line));
    } else {
      body.append(
          normalizer.normalize(
              lines.source(),
              lines.start(line),
              lines.end(line),
              lines.joins(),
              spans,
              body.length()));
    }
  }

  /**
   * Adds one line feed; it is part of a source span when the line end in the source is one
   * character.
   */
  private void separate(int nextStart) {
    int end = spans.sourceEndAt(body.length());
    if (end >= 0 && end + 1 == nextStart && Characters.isLineEnd(lines.source().charAt(end))) {
      spans.add(body.length(), end, 1);
    }
    body.append('\n');
  }

  /** The body so far. */
  public String body() {
    return body.toString();
  }

  /** Where its pieces are in the source. */
  public List<SourceSpan> spans() {
    return spans.toList();
  }
}
