package dev.dateline.source.charset;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import dev.dateline.source.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the bytes of a document into text.
 *
 * <p>In this order: a byte order mark, the charset that the user named, the patterns of UTF-16 and
 * UTF-32, UTF-8, what a server states, UTF-8 with damage, what a page states, and at last
 * detection. Malformed sequences become U+FFFD, counted and flagged. Refuses as BINARY bytes that
 * are not text and as UNDECODABLE what reads as text in no charset. Not thread-safe.
 */
public final class TextDecoder {

  /** More malformed bytes than this show that bytes are not in their stated charset. */
  private static final double MALFORMED_SHARE = 0.3;

  /** Servers and pages are trusted less than a person: a server states the same for all pages. */
  private static final double STATED_SHARE = 0.001;

  /** A detected text below reads like noise; the scale is that of {@link Plausibility}. */
  private static final double GARBLED_BELOW = 0.0;

  private static final double REFUSED_BELOW = -0.6;

  /** With fewer characters beyond ASCII than this share, the text is readable whatever they are. */
  private static final double FEW = 0.05;

  /** UTF-16 can be UTF-8 by chance; then NUL, or the high bytes of a script, are this many. */
  private static final double CONTROL_SHARE = 0.2;

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final Optional<Charset> said;
  private final CharsetDetector detector = new CharsetDetector();

  private TextDecoder(Optional<Charset> said) {
    this.said = said;
  }

  /**
   * A decoder.
   *
   * @param said the charset of the bytes given by the user, if there is one
   */
  public static TextDecoder of(Optional<Charset> said) {
    return new TextDecoder(said);
  }

  /** Decodes the first {@code length} bytes, or refuses them with a reason. */
  public Decoded decode(byte[] bytes, int length) throws RefusedException {
    return decode(bytes, length, Optional.empty());
  }

  private Decoded decode(byte[] bytes, int length, Optional<Charset> stated)
      throws RefusedException {
    Decoded decoded = inCharset(bytes, length, stated);
    BinaryContent.refuse(decoded.text());
    return Mojibake.repaired(decoded);
  }

  /**
   * Decodes bytes in the charset of their file's byte order mark, or refuses them with a reason.
   */
  public static Decoded marked(byte[] bytes, int length, Charset charset) throws RefusedException {
    Decoded decoded = believed(decoded(bytes, 0, length, charset, CharsetSource.BOM));
    BinaryContent.refuse(decoded.text());
    return decoded;
  }

  /** Decodes the bytes of a document; refuses as EMPTY also what shows nothing. */
  public Decoded decodeDocument(byte[] bytes, int length) throws RefusedException {
    return decodeDocument(bytes, length, Optional.empty());
  }

  /**
   * Decodes the bytes of a document.
   *
   * @param stated the charset that its server states; bytes that are not in it are not believed to
   *     be, and UTF-8 beyond ASCII is UTF-8 whatever is stated
   */
  public Decoded decodeDocument(byte[] bytes, int length, Optional<Charset> stated)
      throws RefusedException {
    Decoded decoded = decode(bytes, length, stated);
    Visible.require(decoded.text());
    return decoded;
  }

  /**
   * The text of a document that came out of a decoded record, where escapes can have brought in
   * what no bytes could: replaces halves of surrogate pairs, repairs and refuses like {@link
   * #decodeDocument}.
   *
   * @param decoding how the record's bytes became text
   */
  public static Decoded unescaped(String text, Decoding decoding) throws RefusedException {
    Decoded repaired = Mojibake.repaired(LoneSurrogates.replaced(text, decoding));
    BinaryContent.refuse(repaired.text());
    Visible.require(repaired.text());
    return repaired;
  }

  /** Bytes of UTF-8 as a person may see them: what is malformed is U+FFFD, nothing is refused. */
  public static String shown(byte[] bytes, int length) {
    return Replacing.decode(bytes, 0, length, StandardCharsets.UTF_8).text();
  }

  private Decoded inCharset(byte[] bytes, int length, Optional<Charset> stated)
      throws RefusedException {
    ByteOrderMark mark = ByteOrderMark.of(bytes, length);
    if (mark != ByteOrderMark.NONE) {
      return marked(bytes, length, mark);
    }
    if (said.isPresent()) {
      return believed(decoded(bytes, 0, length, said.get(), CharsetSource.OPTION));
    }
    boolean utf8 = Utf8.isWellFormed(bytes, 0, length);
    if (!utf8 || controls(bytes, length) > CONTROL_SHARE * length) {
      Optional<Charset> wide = WideText.of(bytes, length);
      if (wide.isPresent()) {
        return decoded(bytes, 0, length, wide.get(), CharsetSource.NUL_PATTERN);
      }
    }
    BinaryContent.refuse(bytes, length, utf8);
    if (utf8) {
      return SevenBit.of(bytes, length)
          .map(charset -> decoded(bytes, 0, length, charset, CharsetSource.DETECTED))
          .or(() -> EscapedAscii.of(bytes, length))
          .orElseGet(() -> decoded(bytes, 0, length, StandardCharsets.UTF_8, CharsetSource.UTF8));
    }
    Optional<Decoded> believed =
        stated.flatMap(charset -> stated(bytes, length, charset, CharsetSource.HTTP_HEADER));
    if (believed.isPresent()) {
      return believed.get();
    }
    Optional<Decoded> mixed = MixedLines.of(bytes, length, detector);
    if (mixed.isPresent()) {
      return mixed.get();
    }
    if (Utf8Likeness.isUtf8(bytes, length)) {
      return decoded(bytes, 0, length, StandardCharsets.UTF_8, CharsetSource.UTF8);
    }
    Optional<Decoded> paged =
        StatedCharset.ofPage(bytes, length)
            .flatMap(charset -> stated(bytes, length, charset, CharsetSource.META_TAG));
    return paged.isPresent() ? paged.get() : detected(bytes, length);
  }

  private static Decoded marked(byte[] bytes, int length, ByteOrderMark mark)
      throws RefusedException {
    boolean utf16 = mark == ByteOrderMark.UTF_16LE || mark == ByteOrderMark.UTF_16BE;
    if (utf16 && WideText.isSwapped(bytes, length, mark.charset())) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the byte order mark is that of "
              + mark.charset().name()
              + ", but the bytes are text only in the other byte order. Correct the mark.");
    }
    return believed(decoded(bytes, mark.length(), length, mark.charset(), CharsetSource.BOM));
  }

  private static Optional<Decoded> stated(
      byte[] bytes, int length, Charset charset, CharsetSource source) {
    Decoded decoded = decoded(bytes, 0, length, charset, source);
    boolean fits = decoded.decoding().replaced() <= STATED_SHARE * decoded.text().length();
    return fits ? Optional.of(decoded) : Optional.empty();
  }

  private static Decoded believed(Decoded decoded) throws RefusedException {
    if (decoded.decoding().replaced() > MALFORMED_SHARE * decoded.text().length()) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the bytes are not in "
              + decoded.decoding().charset()
              + ": "
              + decoded.decoding().replaced()
              + " malformed sequences");
    }
    return decoded;
  }

  private Decoded detected(byte[] bytes, int length) throws RefusedException {
    if (Ebcdic.fits(bytes, length)) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the bytes read as EBCDIC. Convert them, or name the charset with --encoding.");
    }
    CharsetDetector.Found found = detector.detect(bytes, length);
    boolean few = beyondAscii(bytes, length) < FEW * length;
    if (found.plausibility() < GARBLED_BELOW && few) {
      return decoded(bytes, 0, length, FALLBACK, CharsetSource.FALLBACK);
    }
    if (found.plausibility() < REFUSED_BELOW) {
      throw RefusedException.decoding(
          Reason.UNDECODABLE,
          "the bytes read as text in no known charset. Name it with --encoding.");
    }
    Decoded decoded = inFound(bytes, length, found);
    return found.plausibility() < GARBLED_BELOW ? decoded.flagged(Flag.GARBLED) : decoded;
  }

  private static Decoded inFound(byte[] bytes, int length, CharsetDetector.Found found) {
    if (found.narrower().isPresent()) {
      Decoded narrow = decoded(bytes, 0, length, found.narrower().get(), CharsetSource.DETECTED);
      if (narrow.decoding().replaced() == 0) {
        return narrow;
      }
    }
    return decoded(bytes, 0, length, found.charset(), CharsetSource.DETECTED);
  }

  private static Decoded decoded(
      byte[] bytes, int start, int end, Charset charset, CharsetSource source) {
    Replacing.Text text = Replacing.decode(bytes, start, end, charset);
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (text.replaced() > 0) {
      flags.add(Flag.REPLACED_BYTES);
    }
    return new Decoded(text.text(), new Decoding(charset.name(), source, text.replaced()), flags);
  }

  private static int controls(byte[] bytes, int length) {
    int controls = 0;
    for (int i = 0; i < length; i++) {
      controls += bytes[i] >= 0 && bytes[i] < '\t' ? 1 : 0;
    }
    return controls;
  }

  private static int beyondAscii(byte[] bytes, int length) {
    int beyond = 0;
    for (int i = 0; i < length; i++) {
      beyond += bytes[i] < 0 ? 1 : 0;
    }
    return beyond;
  }
}
