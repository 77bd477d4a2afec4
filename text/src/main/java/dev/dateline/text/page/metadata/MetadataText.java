package dev.dateline.text.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Normalises texts of metadata, so that they can be shown and compared. */
final class MetadataText {

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_NODES = 500;

  private static final Pattern PARAGRAPH_END =
      Pattern.compile("[\\n\\r\\u2028\\u2029]+|(?i:</(?:p|div|li|h[1-6])>|<br\\s{0,9}/?>)");

  private MetadataText() {}

  /** A text without character references, markup and double spaces; empty when nothing is left. */
  static Optional<String> plain(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String read = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    if (read.indexOf('<') >= 0) {
      read = read.replaceAll("</?[a-zA-Z][^<>]{0,200}>", "");
    }
    String plain = read.replaceAll("[\\s\\u00A0]+", " ").strip();
    return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
  }

  /** A text of several paragraphs, each {@linkplain #plain plain}. */
  static Optional<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : PARAGRAPH_END.split(text, -1)) {
      plain(line).ifPresent(paragraphs::add);
    }
    return paragraphs.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", paragraphs));
  }

  /** A text, if it may be a title. */
  static Optional<String> title(String text) {
    return plain(text).filter(title -> title.length() <= LONGEST_TITLE);
  }

  /** The text in an element; empty if it is too long for metadata. */
  static String within(Element element) {
    StringBuilder text = new StringBuilder();
    int[] seen = new int[1];
    NodeFilter reader =
        (node, depth) -> {
          if (++seen[0] > MOST_NODES || text.length() > LONGEST_TEXT) {
            return NodeFilter.FilterResult.STOP;
          }
          if (node instanceof TextNode part) {
            text.append(part.getWholeText());
          } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
            text.append(' ');
          }
          return NodeFilter.FilterResult.CONTINUE;
        };
    element.filter(reader);
    return seen[0] > MOST_NODES || text.length() > LONGEST_TEXT ? "" : text.toString();
  }

  /** The value of an element: its content attribute, or the text in it. */
  static String said(Element element) {
    return element.hasAttr("content") ? element.attr("content") : within(element);
  }

  /**
   * The letters and digits of a text, in lower case, so that two spellings of a title become equal.
   */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
