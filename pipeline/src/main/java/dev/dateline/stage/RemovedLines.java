package dev.dateline.stage;

import dev.dateline.dataset.manifest.RemovedLine;
import dev.dateline.dataset.manifest.RemovedSample;
import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts in how many documents of a sample each line was removed.
 *
 * <p>About {@value #SAMPLE} documents are in the sample, chosen by the first bits of their hash:
 * all of them when there are no more. Counts are exact for the sample; adding them up in any order
 * gives the same. Not thread-safe.
 */
final class RemovedLines {

  /** About the number of documents that are looked at; with 20 lines each a few megabytes. */
  static final int SAMPLE = 4_096;

  private static final int LONGEST = 160;
  private static final int LINES_PER_RULE = 8;

  /** Hashes are hexadecimal: what a sign of theirs tells. */
  private static final int BITS_PER_SIGN = 4;

  private static final int MOST_BITS = 32;

  private final int bits;
  private final Map<String, Long> counts = new HashMap<>();
  private long documents;

  /**
   * Counts of nothing.
   *
   * @param documents about how many documents there are in all
   */
  RemovedLines(long documents) {
    int leading = 0;
    while (leading < MOST_BITS && (documents >> leading) > SAMPLE) {
      leading++;
    }
    bits = leading;
  }

  /** Whether a document with this hash, in lower-case hex, is in the sample. */
  boolean samples(String hash) {
    int signs = (bits + BITS_PER_SIGN - 1) / BITS_PER_SIGN;
    return bits == 0
        || Long.parseLong(hash, 0, signs, 1 << BITS_PER_SIGN) >> (signs * BITS_PER_SIGN - bits)
            == 0;
  }

  /** Adds a document of the sample. */
  void add(Cleaned cleaned) {
    documents++;
    String source = cleaned.headed().source().text();
    Set<String> seen = new HashSet<>();
    for (CleanLine line : cleaned.lines()) {
      if (line.role() == LineRole.REMOVED) {
        String key = line.rule() + '\t' + start(source.substring(line.start(), line.end()));
        if (seen.add(key)) {
          counts.merge(key, 1L, Long::sum);
        }
      }
    }
  }

  /** The counts as text, to be put together by {@link #sample}; then counts nothing again. */
  String drained() {
    StringBuilder text = new StringBuilder().append(documents).append('\n');
    counts.forEach((key, count) -> text.append(count).append('\t').append(key).append('\n'));
    counts.clear();
    documents = 0;
    return text.toString();
  }

  /** Whether nothing was added. */
  boolean isEmpty() {
    return documents == 0;
  }

  /** What counts that were made apart say together. */
  static RemovedSample sample(Iterable<String> parts) {
    Map<String, Long> counts = new HashMap<>();
    long documents = 0;
    for (String part : parts) {
      int end = part.indexOf('\n');
      documents += Long.parseLong(part, 0, end, 10);
      for (int start = end + 1; start < part.length(); start = end + 1) {
        int tab = part.indexOf('\t', start);
        end = part.indexOf('\n', tab);
        counts.merge(part.substring(tab + 1, end), Long.parseLong(part, start, tab, 10), Long::sum);
      }
    }
    return new RemovedSample(documents, mostFrequent(counts));
  }

  private static List<RemovedLine> mostFrequent(Map<String, Long> counts) {
    List<RemovedLine> lines = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          int tab = key.indexOf('\t');
          lines.add(new RemovedLine(key.substring(0, tab), key.substring(tab + 1), count));
        });
    lines.sort(
        Comparator.comparing(RemovedLine::rule)
            .thenComparing(RemovedLine::documents, Comparator.reverseOrder())
            .thenComparing(RemovedLine::text));
    Map<String, Integer> taken = new HashMap<>();
    lines.removeIf(line -> taken.merge(line.rule(), 1, Integer::sum) > LINES_PER_RULE);
    return lines;
  }

  private static String start(String line) {
    String text = line.replace('\n', ' ').replace('\r', ' ').strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST) + "\u2026";
  }
}
