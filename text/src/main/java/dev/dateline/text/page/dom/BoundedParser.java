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
 * Parses a page into a tree of bounded size, or says which bound it breaks.
 *
 * <p>The parser opens formatting elements again in every block, and so makes more elements than
 * there are tags: elements are counted while it works, not afterwards. Of the attributes of one
 * element it keeps 512. Work and memory are linear in the length of the page.
 */
public final class BoundedParser {

  /** The most characters of a page: some hundred times those of a long one. */
  public static final int MOST_CHARACTERS = 16_000_000;

  /** The most elements of a page. */
  public static final int MOST_ELEMENTS = 250_000;

  /** The most tags, comments and the like of a page: each may leave a text behind it. */
  public static final int MOST_MARKS = 500_000;

  /** The deepest nesting that is read as it stands; browsers flatten from here on. */
  public static final int DEEPEST = 512;

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** Where a page says that it is XHTML. */
  private static final int HEAD = 2_000;

  private BoundedParser() {}

  /** The tree of a page, every node with its place in the source. */
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
      // Markup broken in ways that the parser itself does not expect.
      throw new UnreadablePageException("no tree can be made of its tags", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a page says that it is XHTML, where {@code <script src="a.js"/>} is whole. */
  private static boolean isXhtml(String html) {
    int start = 0;
    while (start < html.length() && (html.charAt(start) <= ' ' || html.charAt(start) == '\uFEFF')) {
      start++;
    }
    int namespace = html.indexOf(XHTML);
    return html.startsWith("<?xml", start) || (namespace >= 0 && namespace < HEAD);
  }

  /** Read as HTML, an unseen element without an end would hide all that follows. */
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
