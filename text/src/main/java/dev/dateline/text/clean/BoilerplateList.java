package dev.dateline.text.clean;

import dev.dateline.article.Sha256;
import dev.dateline.article.Site;
import dev.dateline.article.SourceText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that many documents of one source share, such as its menu and its notices.
 *
 * <p>Written as text, one line each: hash, source, documents, line, separated by tabs. A person may
 * delete any of them. Immutable, thread-safe.
 */
public final class BoilerplateList {

  /** The first row of a list, a comment. */
  public static final String HEADING = "# hash\tsource\tdocuments\tline";

  /** The order of a list's rows: comments, then by source, then by line. */
  public static final Comparator<String> ROW_ORDER =
      Comparator.comparing((String row) -> !row.startsWith("#"))
          .thenComparing(row -> column(row, 1))
          .thenComparing(row -> column(row, 3));

  private static final BoilerplateList EMPTY = new BoilerplateList(Set.of());

  /** 96 bits in hex. */
  private static final int HASH_DIGITS = 24;

  private final Set<String> hashes;

  private BoilerplateList(Set<String> hashes) {
    this.hashes = Set.copyOf(hashes);
  }

  /** An empty list. */
  public static BoilerplateList empty() {
    return EMPTY;
  }

  /**
   * Reads a list.
   *
   * @param lines the lines of its file; lines that start with {@code #} are comments
   * @throws IllegalArgumentException when a line does not start with a hash
   */
  public static BoilerplateList parse(List<String> lines) {
    Set<String> hashes = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        int tab = line.indexOf('\t');
        if (tab != HASH_DIGITS) {
          throw new IllegalArgumentException(
              "no hash at the start of line " + (i + 1) + " of the boilerplate list.");
        }
        hashes.add(line.substring(0, tab));
      }
    }
    return new BoilerplateList(hashes);
  }

  /** The row of a line. */
  public static String row(LineCount count) {
    return String.join(
        "\t",
        hash(count.source(), count.line()),
        count.source(),
        Long.toString(count.documents()),
        count.line());
  }

  private static String column(String row, int number) {
    return row.split("\t", 4)[number];
  }

  boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** Whether a source is known to repeat a line. */
  boolean has(String source, String line) {
    return !hashes.isEmpty() && hashes.contains(hash(source, line));
  }

  /** The hash of a line of a source: the first 96 bits of SHA-256, in lower-case hex. */
  static String hash(String source, String line) {
    return Sha256.of(source + "\n" + line).substring(0, HASH_DIGITS);
  }

  /** The source of a document: the site of its address, else the folder of its file. */
  public static String sourceOf(SourceText text) {
    return Site.of(text.metadata().url(), text.origin().uri());
  }
}
