package dev.dateline.text.page.dom;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the tags of HTML mean to a reader. */
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

  /** Blocks that stand apart from what is above and below them. */
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

  /** Whether a reader sees nothing of an element's text as text. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName()) && !isShadowRoot(element);
  }

  /** Tags of which a reader sees no text. */
  static Set<String> unseenTags() {
    return UNSEEN;
  }

  /** Whether a template is no draft, but what browsers show in place of the element around it. */
  private static boolean isShadowRoot(Element element) {
    return element.normalName().equals("template") && element.hasAttr("shadowrootmode");
  }

  /** Whether what an element holds is a link or a button. */
  static boolean isLink(Element element) {
    String tag = element.normalName();
    return tag.equals("button") || (tag.equals("a") && element.hasAttr("href"));
  }
}
