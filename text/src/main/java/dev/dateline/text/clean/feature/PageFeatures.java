package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.page.evidence.MarkupEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes the lines of a page: the kind of each line, and its features by number.
 *
 * <p>The features of a line are those of {@link NeighbourFeatures}, then those of its place, group
 * by group. Each group numbers its features from 0; here an offset is added for each group. Wording
 * features, see {@link Wording}, have no number. Immutable.
 */
public final class PageFeatures {

  /** The most features of one line. */
  public static final int MOST_FEATURES = 1024;

  /** The names of the groups of place. */
  private static final List<FeatureNames> NAMES =
      List.of(
          ProseFeatures.NAMES,
          DuplicateFeatures.NAMES,
          GapFeatures.NAMES,
          TopicFeatures.NAMES,
          MarkerFeatures.NAMES,
          ShapeFeatures.NAMES,
          RunFeatures.NAMES,
          ThreadFeatures.NAMES);

  /**
   * The number of the first feature of each group of place, and the number after the last feature.
   */
  private static final int[] FIRSTS = firsts();

  private final PageReading page;
  private final NeighbourFeatures neighbours;
  private final TopicFeatures topics;
  private final Optional<MarkupEvidence> markup;

  /** The groups of place, in the order of their names. */
  private final PlaceFeatures[] places;

  private PageFeatures(PageReading page, Prose prose, Optional<MarkupEvidence> markup) {
    this.page = page;
    this.markup = markup;
    neighbours = new NeighbourFeatures(page);
    topics = new TopicFeatures(page, prose);
    places =
        new PlaceFeatures[] {
          new ProseFeatures(page, prose),
          new DuplicateFeatures(page),
          new GapFeatures(page),
          topics,
          new MarkerFeatures(page, prose),
          new ShapeFeatures(page, prose),
          new RunFeatures(page, prose, topics),
          new ThreadFeatures(page, prose)
        };
  }

  /**
   * Reads a page.
   *
   * @param markup the evidence of the markup about the lines; empty for a bare text
   */
  public static PageFeatures of(PageLines lines, Optional<MarkupEvidence> markup) {
    PageReading page = PageReading.of(lines);
    return new PageFeatures(page, Prose.of(page), markup);
  }

  private static int[] firsts() {
    int[] firsts = new int[NAMES.size() + 1];
    firsts[0] = NeighbourFeatures.count();
    for (int g = 0; g < NAMES.size(); g++) {
      firsts[g + 1] = firsts[g] + NAMES.get(g).size();
    }
    return firsts;
  }

  /** Number of numbered features, without wording. */
  public static int count() {
    return FIRSTS[NAMES.size()];
  }

  /** The name of a feature, or an empty string for an unused number. */
  public static String name(int feature) {
    if (feature < FIRSTS[0]) {
      return NeighbourFeatures.name(feature);
    }
    int group = 0;
    while (feature >= FIRSTS[group + 1]) {
      group++;
    }
    return NAMES.get(group).name(feature - FIRSTS[group]);
  }

  /**
   * Writes the numbers of a line's features.
   *
   * @param out room for {@value #MOST_FEATURES} numbers
   * @return how many there are
   */
  public int active(int line, int[] out) {
    int n = neighbours.write(line, out);
    for (int g = 0; g < places.length; g++) {
      int end = places[g].write(line, out, n);
      for (; n < end; n++) {
        out[n] += FIRSTS[g];
      }
    }
    return n;
  }

  /**
   * Writes the keys of a line's wording features, twice for a word that occurs twice, and of its
   * markup features.
   *
   * @param out room for {@value #MOST_FEATURES} keys
   * @return how many there are
   */
  public int wording(int line, int[] out) {
    int n = Wording.keys(page.words(), line, out);
    if (markup.isPresent()) {
      for (int key : markup.get().keys(page.lines().start(line))) {
        if (n < out.length) {
          out[n++] = key;
        }
      }
    }
    return n;
  }

  /** The names of these features, by key. */
  public Map<Integer, String> wordingNames(int line) {
    Map<Integer, String> names = new HashMap<>(Wording.names(page.lines().text(line)));
    markup.ifPresent(evidence -> names.putAll(evidence.names(page.lines().start(line))));
    return names;
  }

  /** Whether the page has markup. */
  public boolean hasMarkup() {
    return markup.isPresent();
  }

  /** Number of lines. */
  public int size() {
    return page.size();
  }

  /** The length in letters: an ideograph counts as two and a half, a Hangul syllable as two. */
  public int length(int line) {
    return page.length(line);
  }

  /** Number of words of a line; letters of scripts without spaces are shares of words. */
  public int wordCount(int line) {
    return page.words().count(line);
  }

  /** Whether a line looks like prose. */
  public boolean isGood(int line) {
    return page.isGood(line);
  }

  /** Whether a line ends a sentence. */
  public boolean endsSentence(int line) {
    return page.ending(line) == 0;
  }

  /**
   * Whether blank lines separate a line from both neighbours, on a page that separates blocks by
   * blank lines.
   */
  public boolean isSetApart(int line) {
    return page.isSetApart(line);
  }

  /** Whether most words of a line are those of page furniture, or it has none. */
  public boolean isFurniture(int line) {
    return page.isFurniture(line);
  }

  /** The cues that a line starts with, as {@linkplain LineCue#bit() bits}. */
  public int startCues(int line) {
    return page.startCues(line);
  }

  /** The cues somewhere in a line, as {@linkplain LineCue#bit() bits}. */
  public int cues(int line) {
    return page.cues(line);
  }

  /**
   * How much of a line is on the topic of the densest run of prose: 0 when it has too few content
   * words, else from 1 for nothing to 5 for nearly all.
   */
  public int topic(int line) {
    return topics.topic(line);
  }
}
