package dev.dateline.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a media type states, such as {@code text/html; charset=iso-8859-1}, or a page.
 */
public final class StatedCharset {

  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:+-]{2,40})");

  /**
   * Names that the web gives to wider charsets: https://encoding.spec.whatwg.org/#names-and-labels.
   */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"));

  private static final Pattern IN_PAGE =
      Pattern.compile(
          "(?i)<meta\\s[^>]{0,400}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_.:-]{2,40})"
              + "|^\\s{0,99}<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9_.:-]{2,40})");

  /** Longer than the kilobyte in which a page ought to state its charset: many are late. */
  private static final int LOOKED_AT = 1 << 13;

  private static final String ASCII = "<meta charset=\"Az09\">";

  private StatedCharset() {}

  /** The charset of a media type; none where it states none, or one that is not known. */
  public static Optional<Charset> of(String mediaType) {
    Matcher parameter = PARAMETER.matcher(mediaType);
    return parameter.find() ? named(parameter.group(1)) : Optional.empty();
  }

  /** The charset that an HTML page or an XML file states in its first bytes. */
  static Optional<Charset> ofPage(byte[] bytes, int length) {
    String start = new String(bytes, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (!start.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    Matcher in = IN_PAGE.matcher(start);
    return in.find() ? named(in.group(1) == null ? in.group(2) : in.group(1)) : Optional.empty();
  }

  /** What states its charset in ASCII is in one that ASCII is part of. */
  private static boolean keepsAscii(Charset charset) {
    byte[] bytes = ASCII.getBytes(StandardCharsets.US_ASCII);
    return charset.canEncode() && ASCII.equals(new String(bytes, charset));
  }

  /** The charset that the web means by a name. */
  public static Optional<Charset> named(String name) {
    String known = WIDER.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    try {
      return Optional.of(Charset.forName(known)).filter(StatedCharset::keepsAscii);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A name that nobody knows states nothing.
      return Optional.empty();
    }
  }
}
