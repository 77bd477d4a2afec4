package dev.dateline.text.clean.line;

import java.text.Normalizer;
import java.util.BitSet;

/** Classifies characters for the normal form of clean text. */
public final class Characters {

  /** Characters of the basic plane that clean text keeps unchanged, whatever follows. */
  private static final BitSet PLAIN = plain();

  private Characters() {}

  /**
   * Whether clean text keeps a UTF-16 code unit unchanged: it is visible, in NFC, and does not
   * combine with what precedes it. Spaces and ampersands are not plain.
   */
  static boolean isPlain(char c) {
    return PLAIN.get(c);
  }

  /** Whether a character ends a line: LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Where the next line starts, after the line end at an offset; CR LF is one line end. */
  public static int nextLine(String text, int lineEnd, int to) {
    boolean crLf =
        lineEnd + 1 < to && text.charAt(lineEnd) == '\r' && text.charAt(lineEnd + 1) == '\n';
    return lineEnd + (crLf ? 2 : 1);
  }

  /** Whether a code point is white space, or a letter that is displayed as space. */
  public static boolean isBlank(int c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }
    return switch (c) {
      case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x85 -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }

  /** Whether a code point is invisible and without meaning. */
  static boolean isInvisible(int c) {
    return switch (c) {
      case 0x034F, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F, 0xFFFC -> true;
      default -> {
        int type = Character.getType(c);
        yield type == Character.CONTROL
            || (type == Character.FORMAT && !isVisibleFormat(c))
            || isNoncharacter(c);
      }
    };
  }

  /**
   * Whether the removal of an invisible character is flagged. Controls, tags, direction overrides
   * and noncharacters hide or reorder text and are flagged; soft hyphens, byte order marks and
   * zero-width spaces are common on web pages and are not.
   */
  static boolean isWorthTelling(int c) {
    return Character.getType(c) == Character.CONTROL
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xE0000 && c <= 0xE007F)
        || isNoncharacter(c);
  }

  /** Whether a code point combines with the character before it. */
  static boolean continuesCluster(int c) {
    return isMark(c)
        || (c >= 0x1160 && c <= 0x11FF)
        || (c >= 0xD7B0 && c <= 0xD7FF)
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }

  /** Whether a code point is a combining mark. */
  public static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * Whether a zero-width joiner or non-joiner between two characters changes how they are
   * displayed.
   *
   * @param joiner U+200C or U+200D
   * @param before the code point before it, or -1
   * @param after the code point after it, or -1
   */
  static boolean joinerCounts(int joiner, int before, int after) {
    if (before < 0) {
      return false;
    }
    if (joiner == 0x200D && isPictograph(before) && after >= 0 && isPictograph(after)) {
      return true;
    }
    if (!usesJoiners(before)) {
      return false;
    }
    return joiner == 0x200D || isMark(before) || (after >= 0 && usesJoiners(after));
  }

  private static boolean isPictograph(int c) {
    return c == 0xFE0F
        || Character.getType(c) == Character.OTHER_SYMBOL
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }

  /** Letters and marks of the cursive and Indic scripts, from Arabic to Mongolian. */
  private static boolean usesJoiners(int c) {
    boolean script =
        (c >= 0x0600 && c <= 0x08FF)
            || (c >= 0x0900 && c <= 0x0DFF)
            || (c >= 0x0F00 && c <= 0x109F)
            || (c >= 0x1780 && c <= 0x18AF)
            || (c >= 0xA840 && c <= 0xABFF)
            || (c >= 0xFB50 && c <= 0xFEFC)
            || (c >= 0x10A00 && c <= 0x11FFF);
    return script && (Character.isLetter(c) || isMark(c));
  }

  private static boolean isVisibleFormat(int c) {
    return (c >= 0x0600 && c <= 0x0605)
        || c == 0x06DD
        || c == 0x070F
        || c == 0x0890
        || c == 0x0891
        || c == 0x08E2
        || c == 0x110BD
        || c == 0x110CD;
  }

  private static boolean isNoncharacter(int c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  }

  private static BitSet plain() {
    BitSet plain = new BitSet(1 << 16);
    for (int c = 0x21; c <= 0xFFFF; c++) {
      if (c != '&'
          && !Character.isSurrogate((char) c)
          && !isBlank(c)
          && !isInvisible(c)
          && !continuesCluster(c)
          && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFC)) {
        plain.set(c);
      }
    }
    return plain;
  }
}
