package dev.dateline.text.page;

import dev.dateline.article.Printable;
import dev.dateline.text.page.dom.RenderedPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Explains pages that show nothing before their scripts run, and lays out the text that they state.
 */
final class BlankPage {

  private static final String NOTHING = "no visible character";

  private static final int LONGEST_ADDRESS = 200;

  private BlankPage() {}

  /** Lays out the page with a text that is not in its source. */
  static RenderedPage showing(String text, Document document, String html) {
    for (String paragraph : text.split("\n", -1)) {
      document.body().appendElement("p").text(paragraph);
    }
    return RenderedPage.of(document, html);
  }

  /** Why the page shows nothing, and what can be done. */
  static String why(Document document) {
    if (document.selectFirst("frameset") != null) {
      return NOTHING + ": the page only frames others. Save those.";
    }
    Element refresh = document.selectFirst("meta[http-equiv=refresh][content*=url]");
    if (refresh != null) {
      String content = Printable.of(refresh.attr("content"), LONGEST_ADDRESS);
      return NOTHING + ": the page only sends on to another: " + content;
    }
    return document.selectFirst("script") == null
        ? NOTHING
        : NOTHING + ": scripts write the page, and none is run. Save it from a browser.";
  }
}
