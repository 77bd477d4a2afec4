package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.LineTable;
import java.util.HashMap;
import java.util.Map;

/** The cluster of a line: lines whose block and its parent have the same tags and classes. */
final class ClusterEvidence implements EvidenceGroup {

  private static final class Cluster {
    private int count;
    private int prose;
    private int chars;
    private int linked;
    private int proseChars;
  }

  private final PageMass mass;
  private final LineTable lines;
  private final Cluster[] clusters;

  ClusterEvidence(PageMass mass) {
    this.mass = mass;
    lines = mass.lines;
    clusters = new Cluster[lines.size()];
    Map<Integer, Cluster> bySignature = new HashMap<>();
    for (int i = 0; i < clusters.length; i++) {
      Cluster cluster = bySignature.computeIfAbsent(signature(i), key -> new Cluster());
      int length = lines.length(i);
      cluster.count++;
      cluster.chars += length;
      cluster.linked += lines.linked(i);
      cluster.prose += mass.isProse(i) ? 1 : 0;
      cluster.proseChars += mass.isProse(i) ? length : 0;
      clusters[i] = cluster;
    }
  }

  private int signature(int line) {
    int block = mass.block(line);
    return mass.signature(block) * 31 + mass.signature(mass.parent(block));
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    Cluster cluster = clusters[line];
    String length = Steps.length(lines.length(line));
    String mean = Steps.length(cluster.chars / cluster.count);
    String share = Steps.share(cluster.proseChars, mass.allProse());
    String prose = Steps.share(cluster.prose, cluster.count);
    sink.add("like-count", Steps.count(cluster.count), length);
    sink.add("like-prose", prose, length);
    sink.add("like-length", mean, length);
    sink.add("like-links", Steps.links(cluster.linked, cluster.chars), length);
    sink.add("like-share", share, length);
    sink.add("like", Steps.count(cluster.count), prose, mean);
    near(line, sink);
  }

  /** Whether the lines before and after are in the same block, parent, grandparent, cluster. */
  private void near(int line, EvidenceSink sink) {
    String length = Steps.length(lines.length(line));
    String before = line == 0 ? "" : same(line, line - 1);
    String after = line + 1 == lines.size() ? "" : same(line, line + 1);
    sink.add("same-before", before, length);
    sink.add("same-after", after, length);
    sink.add("same", before, after);
    if (line > 0) {
      sink.add("prose-before", mass.isProse(line - 1) ? "1" : "0", before, length);
    }
    if (line + 1 < lines.size()) {
      sink.add("prose-after", mass.isProse(line + 1) ? "1" : "0", after, length);
    }
  }

  private String same(int line, int other) {
    int a = mass.block(line);
    int b = mass.block(other);
    int bits = a == b ? 1 : 0;
    a = mass.parent(a);
    b = mass.parent(b);
    bits |= a == b ? 2 : 0;
    bits |= mass.parent(a) == mass.parent(b) ? 4 : 0;
    bits |= clusters[line] == clusters[other] ? 8 : 0;
    return Steps.of(bits);
  }
}
