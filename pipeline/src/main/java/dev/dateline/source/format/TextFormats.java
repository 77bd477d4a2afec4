package dev.dateline.source.format;

import java.util.Optional;

/**
 * Recognises formats of text that are not prose.
 *
 * <p>They are recognised by the text alone, never by a name, and only where it is certain: prose
 * that begins with a tag, quotes a line of code or ends with a list is prose.
 */
public final class TextFormats {

  private static final TextFormat CODE =
      new TextFormat("source code", "Leave it out with --exclude.");

  private static final String ROBOTS_TXT = "robots.txt";

  private TextFormats() {}

  /** The format of a whole text, if it is in one of these. */
  public static Optional<TextFormat> of(String text) {
    return TextMark.of(text)
        .or(() -> Markup.begunBy(text))
        .or(() -> SourceCode.isCode(text) ? Optional.of(CODE) : Optional.empty())
        .or(() -> Markup.among(text));
  }

  /**
   * The format of a text of which only the start is known, for a person to see: what only its end
   * could show is assumed.
   */
  public static Optional<TextFormat> ofStart(String start) {
    return TextMark.of(start).or(() -> Markup.ofStart(start));
  }

  /** Whether the start of a text that is named as a script or style sheet is one. */
  public static boolean isCodeStart(String start) {
    return SourceCode.isCodeStart(start);
  }

  /** Whether a text begins as a drawing does. */
  public static boolean isDrawing(String start) {
    return Markup.ofStart(start).filter(format -> format.name().equals("SVG")).isPresent();
  }

  /** Whether a text is a robots.txt. */
  public static boolean isRobotsTxt(String start) {
    return TextMark.of(start).filter(format -> format.name().equals(ROBOTS_TXT)).isPresent();
  }
}
