package dev.dateline.text.page.dom;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The kinds of surroundings that an element may be inside of. */
public enum Surround {
  /** A link or a button. */
  LINK(0),
  /** An article. */
  ARTICLE(1),
  /** The main part. */
  MAIN(2),
  /** An aside. */
  ASIDE(3),
  /** A menu. */
  NAV(4),
  /** The foot of the page or of a part. */
  FOOTER(5),
  /** The head of the page or of a part. */
  HEADER(6),
  /** A picture with its caption. */
  FIGURE(7),
  /** A form. */
  FORM(8),
  /** An entry of a list. */
  LI(9),
  /** A table. */
  TABLE(10),
  /** A section. */
  SECTION(11),
  /** An element marked as the body of the article. */
  ARTICLE_BODY(12),
  /** A quotation. */
  BLOCKQUOTE(13),
  /** An element that its own attributes hide. */
  HIDDEN(14);

  private final int bit;

  Surround(int place) {
    bit = 1 << place;
  }

  /** The bit of this kind. */
  public int bit() {
    return bit;
  }

  /** The bits of the kinds that an element itself is. */
  static int of(Element element) {
    int bits = Markup.isLink(element) ? LINK.bit() : 0;
    bits |=
        switch (element.normalName()) {
          case "article" -> ARTICLE.bit();
          case "main" -> MAIN.bit();
          case "aside" -> ASIDE.bit();
          case "nav" -> NAV.bit();
          case "footer" -> FOOTER.bit();
          case "header" -> HEADER.bit();
          case "figure", "figcaption" -> FIGURE.bit();
          case "form" -> FORM.bit();
          case "li" -> LI.bit();
          case "table" -> TABLE.bit();
          case "section" -> SECTION.bit();
          case "blockquote" -> BLOCKQUOTE.bit();
          default -> 0;
        };
    return element.attributesSize() == 0 ? bits : bits | byAttributes(element);
  }

  private static int byAttributes(Element element) {
    int bits = element.attr("itemprop").equalsIgnoreCase("articleBody") ? ARTICLE_BODY.bit() : 0;
    bits |=
        switch (element.attr("role").toLowerCase(Locale.ROOT)) {
          case "main" -> MAIN.bit();
          case "navigation" -> NAV.bit();
          case "complementary" -> ASIDE.bit();
          case "contentinfo" -> FOOTER.bit();
          case "banner" -> HEADER.bit();
          case "article" -> ARTICLE.bit();
          default -> 0;
        };
    String style = element.attr("style");
    boolean hidden =
        element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || (!style.isEmpty() && isHidden(style));
    return hidden ? bits | HIDDEN.bit() : bits;
  }

  private static boolean isHidden(String style) {
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
