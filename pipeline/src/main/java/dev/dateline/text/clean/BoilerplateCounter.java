package dev.dateline.text.clean;

import dev.dateline.article.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the lines that documents of one source share.
 *
 * <p>Memory is bounded: when too many lines are known, those seen least often are forgotten (lossy
 * counting after Manku and Motwani, 2002). The same documents in the same order give the same list.
 * Not thread-safe.
 */
public final class BoilerplateCounter {

  private static final int MOST_LINES = 500_000;
  private static final int LONGEST = 1_000;
  private static final int FEWEST_DOCUMENTS = 3;

  /** A line is the source's own when one of this many of its documents has it. */
  private static final int SHARE = 10;

  /**
   * A line of a source.
   *
   * @param source the source
   * @param text the line in its normal form
   */
  private record Line(String source, String text) {}

  private final Map<Line, Integer> counts = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private int forgotten;

  /** Counts each different line of a document once. */
  public void add(SourceText text) {
    String source = BoilerplateList.sourceOf(text);
    documents.merge(source, 1, Integer::sum);
    PageLines lines = PageLines.of(text.text(), 0, 0, TextCleaner.MOST_LINES, new LineNormalizer());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.length(i) <= LONGEST && seen.add(lines.text(i))) {
        counts.merge(new Line(source, lines.text(i)), forgotten + 1, (a, b) -> a + 1);
      }
    }
    while (counts.size() > MOST_LINES) {
      forgotten++;
      counts.values().removeIf(count -> count <= forgotten);
    }
  }

  /**
   * The list as text: what at least {@value #FEWEST_DOCUMENTS} documents and a tenth of a source
   * share, and no other source says.
   */
  public List<String> list() {
    Map<String, Integer> sources = new HashMap<>();
    counts.keySet().forEach(line -> sources.merge(line.text(), 1, Integer::sum));
    SortedMap<String, String> rows = new TreeMap<>();
    counts.forEach(
        (line, count) -> {
          boolean often =
              count >= FEWEST_DOCUMENTS + forgotten
                  && count * SHARE >= documents.get(line.source());
          if (often && sources.get(line.text()) == 1) {
            String row =
                String.join(
                    "\t",
                    BoilerplateList.hash(line.source(), line.text()),
                    line.source(),
                    Integer.toString(count),
                    line.text());
            rows.put(line.source() + "\t" + line.text(), row);
          }
        });
    List<String> list = new ArrayList<>();
    list.add("# hash\tsource\tdocuments\tline");
    list.addAll(rows.values());
    return list;
  }
}
