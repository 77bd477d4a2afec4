package dev.dateline.source.charset;

import dev.dateline.article.Flag;
import dev.dateline.source.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Repairs text whose UTF-8 was once read in another charset and saved so, once or several times.
 *
 * <p>Such text is recognised by its runs of characters beyond ASCII: written back in the other
 * charset, each is well-formed UTF-8, which correct text almost never is by chance. Repair is
 * certain if many runs fit and few do not; uncertain signs are flagged only.
 */
final class Mojibake {

  private static final int MAX_ROUNDS = 3;
  private static final int UNMAPPED = -1;

  /** Charsets that UTF-8 is commonly misread in. */
  private static final List<Mojibake> MISREADINGS =
      List.of(
          new Mojibake("windows-1252"),
          new Mojibake("windows-1251"),
          new Mojibake("windows-1250"),
          new Mojibake("windows-1254"),
          new Mojibake("x-MacRoman"),
          new Mojibake("IBM437"),
          new Mojibake("IBM850"),
          new Mojibake("KOI8-R"));

  private final short[] bytes = new short[1 << 16];

  private Mojibake(String charset) {
    Arrays.fill(bytes, (short) UNMAPPED);
    for (int b = 0x80; b < 0x100; b++) {
      bytes[b] = (short) b;
    }
    for (int b = 0x80; b < 0x100; b++) {
      CharBuffer c = Charset.forName(charset).decode(ByteBuffer.wrap(new byte[] {(byte) b}));
      if (c.get(0) != '\ufffd') {
        bytes[c.get(0)] = (short) b;
      }
    }
  }

  /** The text repaired where that is certain, flagged where it shows signs. */
  static Decoded repaired(Decoded decoded) {
    String text = repaired(decoded.text());
    if (!text.equals(decoded.text())) {
      Set<Flag> flags = EnumSet.of(Flag.MOJIBAKE, Flag.MOJIBAKE_REPAIRED);
      flags.addAll(decoded.flags());
      return new Decoded(text, decoded.decoding(), flags, decoded.otherLines());
    }
    return hasSigns(text) ? decoded.flagged(Flag.MOJIBAKE) : decoded;
  }

  /** The text repaired where that is certain. */
  static String repaired(String text) {
    String repaired = text;
    for (int round = 0; round < MAX_ROUNDS && !isAscii(repaired); round++) {
      String before = repaired;
      for (Mojibake misreading : MISREADINGS) {
        if (misreading.count(before).isCertain()) {
          repaired = misreading.undo(before);
          break;
        }
        if (misreading.countBesidePunctuation(before).isCertain()) {
          repaired = misreading.undoBesidePunctuation(before);
          break;
        }
      }
      if (repaired.equals(before)) {
        break;
      }
    }
    return repaired;
  }

  private static boolean hasSigns(String text) {
    return !isAscii(text) && MISREADINGS.get(0).count(text).fitting > 0;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** How the runs beyond ASCII of a text fit. */
  private static final class Runs {
    private int fitting;
    private int long3;
    private int others;

    /** A run of three bytes or more is certain alone; shorter ones where nothing speaks against. */
    boolean isCertain() {
      return fitting > 0 && fitting >= 4 * others && (fitting > 1 || long3 > 0);
    }
  }

  private Runs count(String text) {
    Runs runs = new Runs();
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) < 0x80) {
        i++;
        continue;
      }
      int end = end(text, i);
      if (fits(text, i, end)) {
        runs.fitting++;
        runs.long3 += end - i >= 3 ? 1 : 0;
      } else {
        runs.others++;
      }
      i = end;
    }
    return runs;
  }

  /** The same, where true dashes and quotation marks may be between and in the runs. */
  private Runs countBesidePunctuation(String text) {
    Runs runs = new Runs();
    for (int i = 0; i < text.length(); ) {
      int sequence = sequence(text, i);
      if (sequence > 0) {
        runs.fitting++;
        runs.long3 += sequence >= 3 ? 1 : 0;
        i += sequence;
      } else if (text.charAt(i) < 0x80 || isPunctuation(text.charAt(i))) {
        i++;
      } else {
        runs.others++;
        i = end(text, i);
      }
    }
    return runs;
  }

  private String undo(String text) {
    StringBuilder undone = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = text.charAt(i) < 0x80 ? i + 1 : end(text, i);
      if (text.charAt(i) >= 0x80 && fits(text, i, end)) {
        undone.append(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(written(text, i, end))));
      } else {
        undone.append(text, i, end);
      }
      i = end;
    }
    return undone.toString();
  }

  private String undoBesidePunctuation(String text) {
    StringBuilder undone = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int sequence = sequence(text, i);
      if (sequence > 0) {
        byte[] bytesOfIt = written(text, i, i + sequence);
        undone.append(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytesOfIt)));
        i += sequence;
      } else {
        undone.append(text.charAt(i++));
      }
    }
    return undone.toString();
  }

  /**
   * The length of the one misread character at an offset, 0 where none is. Two characters of which
   * the second is a mark such as a closing quotation are none: they may be a capital and its mark.
   */
  private int sequence(String text, int start) {
    char lead = text.charAt(start);
    if (lead < 0x80 || !isLead(lead)) {
      return 0;
    }
    int length = bytes[lead] < 0xe0 ? 2 : bytes[lead] < 0xf0 ? 3 : 4;
    int end = start + length;
    if (end > text.length() || (length == 2 && isPunctuation(text.charAt(start + 1)))) {
      return 0;
    }
    byte[] written = written(text, start, end);
    return written.length == length && Utf8.sequence(written, 0, length) == length ? length : 0;
  }

  /** Dashes, quotation marks and the like, and a few signs that occur alone. */
  private static boolean isPunctuation(char c) {
    return (c >= 0x2010 && c <= 0x203E)
        || c == 0x20AC
        || c == 0x2122
        || c == 0xA0
        || c == 0xAB
        || c == 0xB7
        || c == 0xBB;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= 0x80) {
      end++;
    }
    return end;
  }

  /** True when a run written back is UTF-8; most runs fail at their first two characters. */
  private boolean fits(String text, int start, int end) {
    if (end - start < 2 || !isLead(text.charAt(start)) || !continues(text.charAt(start + 1))) {
      return false;
    }
    byte[] written = written(text, start, end);
    return written.length == end - start && Utf8.isWellFormed(written, 0, written.length);
  }

  private boolean isLead(char c) {
    return bytes[c] >= 0xc2 && bytes[c] <= 0xf4;
  }

  private boolean continues(char c) {
    return bytes[c] >= 0x80 && bytes[c] < 0xc0;
  }

  /** The run in the other charset, up to its first character that the charset has not. */
  private byte[] written(String text, int start, int end) {
    byte[] written = new byte[end - start];
    for (int i = start; i < end; i++) {
      if (bytes[text.charAt(i)] == UNMAPPED) {
        return Arrays.copyOf(written, i - start);
      }
      written[i - start] = (byte) bytes[text.charAt(i)];
    }
    return written;
  }
}
