package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.clean.wrap.Unwrapper;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.evidence.MarkupEvidence;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Describes the lines of a page by the features of the cleaner, to learn weights from.
 *
 * <p>Repeated blocks are left out, as in the cleaner. A line has numbered features, from 0 to
 * {@link #count()}, and wording features, which have a key. The weights that {@link
 * TextCleaner#weighing} takes are named by the names of both. Immutable.
 */
public final class PageDescription {

  private final PageLines lines;
  private final PageFeatures features;

  private PageDescription(PageLines lines, Optional<MarkupEvidence> markup) {
    this.lines = lines;
    features = PageFeatures.of(lines, markup);
  }

  /** Describes the bare text of a page. */
  public static PageDescription of(String text) {
    return of(
        Unwrapper.read(text, 0, 0, TextCleaner.MOST_LINES, new LineNormalizer()), Optional.empty());
  }

  /** Describes an HTML page. */
  public static PageDescription of(Page page) {
    String text = page.rendered().text();
    LineNormalizer normalizer = new LineNormalizer();
    PageLines lines =
        page.rendered().preformatted()
            ? Unwrapper.read(text, 0, 0, TextCleaner.MOST_LINES, normalizer)
            : PageLines.of(text, 0, 0, TextCleaner.MOST_LINES, normalizer, LineJoins.NONE);
    return of(lines, Optional.of(page.evidence()));
  }

  private static PageDescription of(PageLines read, Optional<MarkupEvidence> markup) {
    return new PageDescription(read.without(RepeatedBlocks.in(read)), markup);
  }

  /** Number of numbered features. */
  public static int count() {
    return PageFeatures.count();
  }

  /** The name of a feature by its number, or an empty string for an unused number. */
  public static String name(int feature) {
    return PageFeatures.name(feature);
  }

  /** Number of lines. */
  public int size() {
    return lines.size();
  }

  /** Offset of a line in the text, after its leading white space. */
  public int start(int line) {
    return lines.start(line);
  }

  /** Length of a line in its normal form. */
  public int length(int line) {
    return lines.length(line);
  }

  /** The numbered features of a line. */
  public int[] features(int line) {
    int[] room = new int[PageFeatures.MOST_FEATURES];
    return Arrays.copyOf(room, features.active(line, room));
  }

  /** The keys of a line's wording and markup features; a feature that occurs twice counts twice. */
  public int[] wording(int line) {
    int[] room = new int[PageFeatures.MOST_FEATURES];
    return Arrays.copyOf(room, features.wording(line, room));
  }

  /** The names of a line's wording and markup features, by key. */
  public Map<Integer, String> wordingNames(int line) {
    return features.wordingNames(line);
  }
}
