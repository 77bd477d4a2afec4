package dev.dateline.text.page;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import java.util.Set;

/** Builds HTML pages for tests. */
public final class HtmlPages {

  private HtmlPages() {}

  /** A page with a menu, an article, teasers and comments around the content of a test. */
  public static String article(String head, String headline, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><title>Harbour closes for a week | The Bay Paper</title>%s</head>
        <body class="single-post">
        <header class="site-header"><a href="/">The Bay Paper</a>
        <nav class="main-menu"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
        <li><a href="/weather">Weather</a></li></ul></nav></header>
        <main><article class="post"><h1 class="post-title">%s</h1>
        <div class="post-content">%s</div>
        <div class="share-buttons"><a href="#f">Share</a> <a href="#m">Mail</a></div></article>
        <aside class="sidebar related"><h3>More stories</h3><ul>
        <li><a href="/a">The bakery of the old town moves to the new market square next month.</a></li>
        <li><a href="/b">Twelve schools get new roofs before the winter, the council has said.</a></li>
        </ul></aside>
        <section id="comments" class="comments"><h3>Comments</h3>
        <div class="comment"><span class="author">gull77</span><p>My cousin works there and says it is
        all about the cranes. They were never any good, were they?</p></div></section></main>
        <footer class="site-footer"><p>Copyright The Bay Paper. All rights reserved.</p></footer>
        </body></html>
        """
        .formatted(head, headline, body);
  }

  /** Five paragraphs on a harbour. */
  public static String paragraphs() {
    return """
        <p>The harbour of Port Haven closes for a week from Monday, because two of its three cranes
        must be repaired, the port&rsquo;s office said.</p>
        <p>&ldquo;We have waited too long,&rdquo; said Ana Ruiz, who runs the office &amp; the pier.
        Ships will go to Stonebridge instead.</p>
        <p>The repair costs about 4&nbsp;million crowns. It was planned for the spring, but in March a
        storm broke the arm of the larger crane.</p>
        <p>Fishermen may still land their catch at the old quay. The fish market opens at five in the
        morning, as it always does.</p>
        <p>The ferry to the islands leaves from the <a href="/pier">northern pier</a> until the work
        is done, and takes ten minutes longer.</p>
        """;
  }

  /** A document whose text is HTML. */
  public static SourceText source(String html) {
    return new SourceText(
        Origin.ofFile("file:///a.html"),
        "00",
        html,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        Metadata.none(),
        Set.of());
  }

  /** A page that is not rejected. */
  public static Page read(String html) {
    Outcome<Page> page = PageReader.read(source(html));
    if (page instanceof Outcome.Kept<Page> kept) {
      return kept.value();
    }
    throw new AssertionError("refused: " + page);
  }
}
