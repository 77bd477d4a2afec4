package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.RenderedPage;
import dev.dateline.text.page.metadata.PageMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The evidence of a page's markup about its lines, as features.
 *
 * <p>A feature has a key and a readable name: {@code @tag=p/2} is a line in the second bucket of
 * length in a {@code p}. The evidence for a line is looked up by any offset in it. Not thread-safe.
 */
public final class MarkupEvidence {

  private final RenderedPage layout;
  private final List<EvidenceGroup> groups;
  private final int headline;
  private final SimilarLines likes;
  private final EvidenceKeys keys = new EvidenceKeys();

  private MarkupEvidence(RenderedPage layout, PageMetadata metadata) {
    this.layout = layout;
    PageMass mass = PageMass.of(layout);
    SiblingEvidence siblings = new SiblingEvidence(mass);
    HeadlineEvidence heading = new HeadlineEvidence(mass, metadata.headline());
    headline = heading.line();
    likes = new SimilarLines(mass);
    groups =
        List.of(
            new TagEvidence(mass),
            new LinkEvidence(mass),
            new ClusterEvidence(mass),
            siblings,
            new ContainerEvidence(mass, siblings),
            heading,
            new StatedTextEvidence(mass, metadata),
            new ClassEvidence(mass));
  }

  /** The evidence of a page. */
  public static MarkupEvidence of(RenderedPage layout, PageMetadata metadata) {
    return new MarkupEvidence(layout, metadata);
  }

  /** The keys of the features of the line at an offset in the text. */
  public int[] keys(int offset) {
    keys.clear();
    describe(offset, keys);
    return keys.toArray();
  }

  /** The names of the same features, by key. */
  public Map<Integer, String> names(int offset) {
    Map<Integer, String> names = new TreeMap<>();
    describe(
        offset,
        (kind, a, b, c) ->
            names.put(EvidenceKeys.key(kind, a, b, c), EvidenceKeys.name(kind, a, b, c)));
    return names;
  }

  /** Whether a feature with this name is of the markup, not of the text. */
  public static boolean isName(String name) {
    return name.startsWith("@");
  }

  /** The key of a feature by its name. */
  public static int key(String name) {
    return EvidenceKeys.keyOf(name);
  }

  /** Offset in the text of the line that is the headline, or -1. */
  public int headlineStart() {
    return headline < 0 ? -1 : layout.lines().start(headline);
  }

  /** Whether the lines at two offsets are parts of one block, or blocks side by side. */
  public boolean areTogether(int offset, int other) {
    int line = layout.lines().lineAt(offset);
    int second = layout.lines().lineAt(other);
    return line >= 0
        && second >= 0
        && (likes.areOneBlock(line, second) || likes.areSiblings(line, second));
  }

  /** Whether the lines at two offsets are in blocks of the same tags and classes. */
  public boolean areAlike(int offset, int other) {
    int line = layout.lines().lineAt(offset);
    int second = layout.lines().lineAt(other);
    return line >= 0 && second >= 0 && likes.areAlike(line, second);
  }

  /** Whether the line at an offset is mostly links, or the markup puts it beside the text. */
  public boolean isBeside(int offset) {
    int line = layout.lines().lineAt(offset);
    return line >= 0 && likes.isBeside(line);
  }

  private void describe(int offset, EvidenceSink sink) {
    int line = layout.lines().lineAt(offset);
    if (line >= 0) {
      groups.forEach(group -> group.describe(line, sink));
    }
  }
}
