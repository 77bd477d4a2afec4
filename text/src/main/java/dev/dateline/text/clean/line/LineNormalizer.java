package dev.dateline.text.clean.line;

import dev.dateline.article.Flag;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes one line of a document in its normal form.
 *
 * <p>The normal form is Unicode NFC, without control and invisible characters, with HTML character
 * references read once, every run of white space as one space, none at the ends, and at most
 * {@value #MOST_MARKS} combining marks on one character. Joiners are kept where they change how a
 * word is displayed. Linear in the length of the line. Not thread-safe.
 */
public final class LineNormalizer {

  /**
   * The most marks kept on a character. Orthographies in use need fewer than five; more than eight
   * are decoration that hides the text.
   */
  static final int MOST_MARKS = 8;

  /** The most marks read before normalisation: the limit of Unicode's stream-safe format. */
  private static final int MOST_MARKS_READ = 30;

  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder cluster = new StringBuilder();
  private int clusterStart;
  private int clusterMarks;
  private boolean clusterVerbatim;
  private int spaceAt;
  private SourceSpans spans;
  private int bodyOffset;

  /** The flags that normalisation set, over all lines so far. */
  public Set<Flag> flags() {
    return flags;
  }

  /** Whether a line is in its normal form; false when in doubt. */
  static boolean isNormal(CharSequence text, int start, int end) {
    boolean space = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (space) {
          return false;
        }
        space = true;
      } else if (Characters.isPlain(c)) {
        space = false;
      } else {
        return false;
      }
    }
    return !space;
  }

  /** The normal form of a line; empty when it has no visible character. */
  public String normalize(String text, int start, int end) {
    return normalize(text, start, end, LineJoins.NONE);
  }

  /** The normal form of a line that is joined from several. */
  String normalize(String text, int start, int end, LineJoins joins) {
    return normalize(text, start, end, joins, null, 0);
  }

  /**
   * The normal form of a line, and where its pieces come from.
   *
   * @param joins the characters to leave out of the line
   * @param sink receives the pieces
   * @param offset the offset of the normal form in the body
   */
  String normalize(String text, int start, int end, LineJoins joins, SourceSpans sink, int offset) {
    out.setLength(0);
    cluster.setLength(0);
    spaceAt = -1;
    spans = sink;
    bodyOffset = offset;
    int cut = joins.firstCut(start);
    int i = start;
    while (i < end) {
      if (i >= joins.cutStart(cut)) {
        i = Math.max(i, joins.cutEnd(cut++));
        continue;
      }
      char c = text.charAt(i);
      if (c == '&') {
        HtmlEntities.Reference reference = HtmlEntities.at(text, i, end);
        if (reference != null) {
          int follower = reference.end() < end ? text.codePointAt(reference.end()) : -1;
          reference.text().codePoints().forEach(p -> accept(p, -1, follower));
          i = reference.end();
          continue;
        }
      }
      int point = Character.isSurrogate(c) ? pairAt(text, i, end) : c;
      int next = i + Character.charCount(point);
      int source = Character.isSurrogate(c) && point == 0xFFFD ? -1 : i;
      accept(point, source, next < end ? text.codePointAt(next) : -1);
      i = next;
    }
    flush();
    return out.toString();
  }

  private static int pairAt(String text, int i, int end) {
    boolean pair =
        Character.isHighSurrogate(text.charAt(i))
            && i + 1 < end
            && Character.isLowSurrogate(text.charAt(i + 1));
    return pair ? text.codePointAt(i) : 0xFFFD;
  }

  private void accept(int point, int source, int next) {
    if (point == 0x200C || point == 0x200D) {
      joiner(point, source, next);
    } else if (Characters.isBlank(point)) {
      flush();
      if (spaceAt < 0 && out.length() > 0) {
        spaceAt = source < 0 ? Integer.MAX_VALUE : source;
      }
    } else if (Characters.isInvisible(point)) {
      if (Characters.isWorthTelling(point)) {
        flags.add(Flag.INVISIBLE_REMOVED);
      }
    } else if (cluster.length() > 0 && Characters.continuesCluster(point)) {
      extend(point, source);
    } else {
      flush();
      cluster.appendCodePoint(point);
      clusterStart = source;
      clusterMarks = 0;
      clusterVerbatim = source >= 0;
    }
  }

  private void joiner(int point, int source, int next) {
    int before = cluster.length() == 0 ? -1 : cluster.codePointBefore(cluster.length());
    if (Characters.joinerCounts(point, before, next)) {
      extend(point, source);
    }
  }

  private void extend(int point, int source) {
    if (++clusterMarks > MOST_MARKS_READ) {
      flags.add(Flag.EXCESS_MARKS_REMOVED);
      return;
    }
    clusterVerbatim &= source == clusterStart + cluster.length();
    cluster.appendCodePoint(point);
  }

  private void flush() {
    if (cluster.length() == 0) {
      return;
    }
    if (spaceAt >= 0) {
      append(" ", spaceAt == Integer.MAX_VALUE ? -1 : spaceAt);
      spaceAt = -1;
    }
    String text = cluster.toString();
    cluster.setLength(0);
    String normal =
        text.length() == 1 && Characters.isPlain(text.charAt(0))
            ? text
            : cutMarks(Normalizer.normalize(text, Normalizer.Form.NFC));
    append(normal, clusterVerbatim && normal.equals(text) ? clusterStart : -1);
  }

  private String cutMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = Characters.isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        flags.add(Flag.EXCESS_MARKS_REMOVED);
        return text.substring(0, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  private void append(String text, int source) {
    if (spans != null && source >= 0) {
      spans.add(bodyOffset + out.length(), source, text.length());
    }
    out.append(text);
  }
}
