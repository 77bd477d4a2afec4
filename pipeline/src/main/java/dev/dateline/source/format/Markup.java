package dev.dateline.source.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises HTML, feeds, drawings and other XML.
 *
 * <p>A text is markup when it begins with a declaration or a root element that is followed by
 * another tag, also behind a short header; or when tags of blocks are as frequent in it as in no
 * prose.
 */
final class Markup {

  /** How far into a text its markup may begin, behind a date header or the lines of a message. */
  private static final int HEADER = 500;

  /** One tag of a block to so many words; a page's paragraphs are shorter. */
  private static final int WORDS_PER_TAG = 60;

  private static final int WORDS_PER_TAG_AMONG_TEXT = 15;
  private static final int PAIRS_AMONG_TEXT = 5;

  private static final int LONGEST_REMARK = 10_000;

  /** A declaration, or the root element of a page. */
  private static final Pattern PAGE =
      Pattern.compile(
          "<!doctype\\s+html\\b[^>]{0,400}>|<html(?:\\s[^>]{0,2000})?>", Pattern.CASE_INSENSITIVE);

  private static final Pattern TYPE =
      Pattern.compile("<!DOCTYPE\\s[^>\\[]{0,400}(?:\\[[^\\]]{0,4000}\\]\\s{0,9})?>");

  private static final Pattern ROOT =
      Pattern.compile("<([A-Za-z_][\\w.:-]{0,80})(?:\\s[^>]{0,4000})?>");

  private static final Pattern DECLARED = Pattern.compile("<\\?xml\\s+version\\s*=");

  private static final String OF_PAGES =
      "It lists pages and is not one itself: read the pages that it lists.";

  private static final Map<String, TextFormat> BY_ROOT =
      Map.of(
          "rss", new TextFormat("RSS", OF_PAGES),
          "feed", new TextFormat("Atom", OF_PAGES),
          "rdf:rdf", new TextFormat("RSS or RDF", OF_PAGES),
          "urlset", new TextFormat("sitemap", OF_PAGES),
          "sitemapindex", new TextFormat("sitemap", OF_PAGES),
          "opml", new TextFormat("OPML", OF_PAGES),
          "svg", new TextFormat("SVG", "It is a drawing. Leave it out with --exclude."),
          "html", TextFormat.HTML);

  private static final TextFormat XML = new TextFormat("XML", TextFormat.CONVERT);

  private Markup() {}

  /** The markup that begins with a text, or behind its header, if it is any. */
  static Optional<TextFormat> begunBy(String text) {
    int end = trimmedEnd(text);
    int start = start(text, end > 0 && text.charAt(end - 1) == '>');
    Optional<TextFormat> begun = start < 0 ? Optional.empty() : begun(text, start, end);
    return begun.isEmpty() && start(text, false) >= 0 ? ofTags(text, 1, WORDS_PER_TAG) : begun;
  }

  /** HTML without a declaration or root element, behind other text. */
  static Optional<TextFormat> among(String text) {
    return ofTags(text, PAIRS_AMONG_TEXT, WORDS_PER_TAG_AMONG_TEXT);
  }

  private static Optional<TextFormat> ofTags(String text, int pairs, int words) {
    Tags tags = Tags.of(text, 0);
    return tags.pairs() >= pairs && (long) tags.count() * words >= tags.words()
        ? Optional.of(TextFormat.HTML)
        : Optional.empty();
  }

  /** The markup that a text is whose end is not known. */
  static Optional<TextFormat> ofStart(String text) {
    int start = start(text, true);
    if (start < 0) {
      return Optional.empty();
    }
    if (isPage(text, start, text.length())) {
      return Optional.of(TextFormat.HTML);
    }
    boolean declared = at(DECLARED, text, start, text.length()).lookingAt();
    return root(text, start, text.length())
        .filter(root -> declared || isKnown(root))
        .map(Markup::named);
  }

  private static Optional<TextFormat> begun(String text, int start, int end) {
    if (isPage(text, start, end)) {
      return Optional.of(TextFormat.HTML);
    }
    Optional<String> root = root(text, start, end);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    String close = "</" + root.get();
    boolean whole =
        text.charAt(end - 1) == '>' && text.startsWith(close, text.lastIndexOf('<', end - 1));
    boolean declared =
        at(DECLARED, text, start, end).lookingAt() && text.substring(0, start).isBlank();
    return whole || declared ? root.map(Markup::named) : Optional.empty();
  }

  /** Whether a page begins here: its declaration or root element, and then another tag. */
  private static boolean isPage(String text, int start, int end) {
    int at = gap(text, start, end);
    Matcher page = at(PAGE, text, at, end);
    if (!page.lookingAt()) {
      return false;
    }
    int next = gap(text, page.end(), end);
    return next + 1 < end && text.charAt(next) == '<' && text.charAt(next + 1) > ' ';
  }

  /** Name of the root element that begins here, behind declarations and remarks. */
  private static Optional<String> root(String text, int start, int end) {
    int at = gap(text, start, end);
    Matcher type = at(TYPE, text, at, end);
    at = type.lookingAt() ? gap(text, type.end(), end) : at;
    Matcher root = at(ROOT, text, at, end);
    return root.lookingAt() ? Optional.of(root.group(1)) : Optional.empty();
  }

  /** The next place after white space, remark or instruction. */
  private static int gap(String text, int start, int end) {
    int at = start;
    while (at < end) {
      int close = at;
      if (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff') {
        close = at + 1;
      } else if (text.startsWith("<!--", at)) {
        close = behind(text, "-->", at, end);
      } else if (text.startsWith("<?", at)) {
        close = behind(text, ">", at, end);
      }
      if (close == at) {
        return at;
      }
      at = close;
    }
    return at;
  }

  /** The place behind a mark, or the start where the mark is not near. */
  private static int behind(String text, String mark, int start, int end) {
    int last = Math.min(end, start + LONGEST_REMARK);
    for (int i = start; i < last; i++) {
      if (text.startsWith(mark, i)) {
        return i + mark.length();
      }
    }
    return start;
  }

  private static Matcher at(Pattern pattern, String text, int start, int end) {
    return pattern.matcher(text).region(start, Math.max(start, end));
  }

  /** Where markup may begin: at the first visible character, or behind a short header. */
  private static int start(String text, boolean endsWithTag) {
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    if (!endsWithTag || first == text.length() || text.charAt(first) == '<') {
      return first < text.length() && text.charAt(first) == '<' ? first : -1;
    }
    int tag = text.indexOf('<', first);
    return tag > first + HEADER ? -1 : tag;
  }

  private static int trimmedEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  private static boolean isKnown(String root) {
    return BY_ROOT.containsKey(root.toLowerCase(Locale.ROOT));
  }

  private static TextFormat named(String root) {
    return BY_ROOT.getOrDefault(
        root.toLowerCase(Locale.ROOT), isOfPage(root) ? TextFormat.HTML : XML);
  }

  private static boolean isOfPage(String root) {
    return Tags.of("<" + root + ">", 0).count() > 0;
  }
}
