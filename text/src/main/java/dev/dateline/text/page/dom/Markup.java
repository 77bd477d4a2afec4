package dev.dateline.text.page.dom;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Classifies the tags of HTML by how they are displayed. */
final class Markup {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  /** Blocks with a margin above and below. */
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "blockquote",
          "dl",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "ol",
          "p",
          "pre",
          "table",
          "ul");

  private static final Set<String> UNSEEN =
      Set.of(
          "applet",
          "audio",
          "canvas",
          "datalist",
          "embed",
          "head",
          "iframe",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "option",
          "rp",
          "rt",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private Markup() {}

  static boolean isBlock(String tag) {
    return BLOCKS.contains(tag);
  }

  /** Whether an element is a cell of a table: the cells of a row share a line. */
  static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  static boolean isParagraph(String tag) {
    return PARAGRAPHS.contains(tag);
  }

  /** Whether an element's text is not displayed as text. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName()) && !isShadowRoot(element);
  }

  /** The tags whose text is not displayed. */
  static Set<String> unseenTags() {
    return UNSEEN;
  }

  /** Whether a template is a shadow root, which browsers show in place of the element around it. */
  private static boolean isShadowRoot(Element element) {
    return element.normalName().equals("template") && element.hasAttr("shadowrootmode");
  }

  /** Whether the content of an element is a link or a button. */
  static boolean isLink(Element element) {
    String tag = element.normalName();
    return tag.equals("button") || (tag.equals("a") && element.hasAttr("href"));
  }
}
