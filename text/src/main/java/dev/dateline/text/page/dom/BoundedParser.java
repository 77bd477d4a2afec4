package dev.dateline.text.page.dom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * Parses a page into a tree of bounded size, or reports which limit it exceeds.
 *
 * <p>The parser opens formatting elements again in every block, and so makes more elements than
 * there are tags. So elements are counted while it works, not afterwards. It keeps 512 attributes
 * of one element. Work and memory are linear in the length of the page.
 */
public final class BoundedParser {

  /** The most characters of a page: about a hundred times a long one. */
  public static final int MOST_CHARACTERS = 16_000_000;

  /** The most elements of a page. */
  public static final int MOST_ELEMENTS = 250_000;

  /** The most tags, comments and the like of a page: each may be followed by a text node. */
  public static final int MOST_MARKS = 500_000;

  /** The deepest nesting that is kept; like browsers, the parser flattens deeper nesting. */
  public static final int DEEPEST = 512;

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** The part of a page that declares XHTML. */
  private static final int HEAD = 2_000;

  private BoundedParser() {}

  /** The tree of a page, each node with its place in the source. */
  public static Document parse(String html) throws UnreadablePageException {
    checkMarks(html);
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    if (isXhtml(html)) {
      parser.tagSet(closingThemselves());
    }
    try (StreamParser stream = new StreamParser(parser)) {
      Iterator<Element> elements = stream.parse(html, "").iterator();
      int count = 0;
      while (elements.hasNext()) {
        elements.next();
        if (++count > MOST_ELEMENTS) {
          throw new UnreadablePageException("more than " + MOST_ELEMENTS + " elements");
        }
      }
      return stream.complete();
    } catch (ValidationException e) {
      // Invalid markup that makes the parser fail.
      throw new UnreadablePageException("no tree can be made of its tags", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a page declares XHTML, where {@code <script src="a.js"/>} is a complete element. */
  private static boolean isXhtml(String html) {
    int start = 0;
    while (start < html.length() && (html.charAt(start) <= ' ' || html.charAt(start) == '\uFEFF')) {
      start++;
    }
    int namespace = html.indexOf(XHTML);
    return html.startsWith("<?xml", start) || (namespace >= 0 && namespace < HEAD);
  }

  /** In HTML, an invisible element without an end tag would hide everything that follows. */
  private static TagSet closingThemselves() {
    TagSet tags = TagSet.Html();
    for (String tag : Markup.unseenTags()) {
      tags.valueOf(tag, Parser.NamespaceHtml).set(Tag.SelfClose);
    }
    return tags;
  }

  private static void checkMarks(String html) throws UnreadablePageException {
    if (html.length() > MOST_CHARACTERS) {
      throw new UnreadablePageException("more than " + MOST_CHARACTERS + " characters");
    }
    int marks = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (++marks > MOST_MARKS) {
        throw new UnreadablePageException("more than " + MOST_MARKS + " tags");
      }
    }
  }
}
