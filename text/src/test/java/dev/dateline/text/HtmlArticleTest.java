package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DateSource;
import dev.dateline.article.Flag;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceSpan;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineExplanation;
import dev.dateline.text.clean.LineRole;
import dev.dateline.text.page.HtmlPages;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlArticleTest {

  private final Editor editor =
      Editor.with(new EditorSettings(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 22)));

  private Article article(String html) {
    Outcome<Article> made = editor.edit(HtmlPages.source(html));
    if (made instanceof Outcome.Kept<Article> kept) {
      return kept.value();
    }
    throw new AssertionError("refused: " + made);
  }

  private static String page(String head, String above) {
    return HtmlPages.article(head, "Harbour closes for a week", above + HtmlPages.paragraphs());
  }

  private static String jsonLd(String published) {
    return """
        <script type="application/ld+json">{"@type": "NewsArticle",
        "headline": "Harbour closes for a week", "author": {"name": "Li Wei"},
        "datePublished": "%s"}</script>
        """
        .formatted(published);
  }

  @Test
  void articleIsFoundInItsPage() {
    Article article = article(page(jsonLd("2021-08-04T09:00:00+02:00"), ""));
    assertThat(article.content().headline()).contains("Harbour closes for a week");
    assertThat(article.content().byline()).containsExactly("Li Wei");
    assertThat(article.content().body().lines()).hasSize(5);
    assertThat(article.content().body())
        .startsWith("The harbour of Port Haven")
        .endsWith("takes ten minutes longer.")
        .contains("port\u2019s office", "office & the pier", "4 million")
        .doesNotContain("bakery", "cousin", "Copyright", "Weather");
    assertThat(article.dating().published()).contains(LocalDate.of(2021, 8, 4));
    assertThat(article.dating().source()).isEqualTo(DateSource.JSON_LD);
  }

  @Test
  void spansAreOffsetsIntoTheHtml() {
    String html = page(jsonLd("2021-08-04"), "<p>Published: <b>4 August 2021</b></p>");
    Article article = article(html);
    String body = article.content().body();
    int covered = 0;
    for (SourceSpan span : article.content().spans()) {
      assertThat(html.substring(span.sourceStart(), span.sourceStart() + span.length()))
          .isEqualToNormalizingWhitespace(
              body.substring(span.bodyStart(), span.bodyStart() + span.length()));
      covered += span.length();
    }
    assertThat(covered).isGreaterThan(body.length() * 9 / 10).isLessThan(body.length());
    for (DateCandidate date : article.dating().candidates()) {
      if (date.start() >= 0) {
        assertThat(html.substring(date.start(), date.end())).isEqualTo(date.text());
      }
    }
    assertThat(article.dating().candidates()).anyMatch(date -> date.start() > 0);
  }

  @Test
  void everyLineIsExplainedByItsMarkup() {
    String html = page("", "");
    Cleaned cleaned = editor.explain(HtmlPages.source(html)).cleaned().orElseThrow();
    assertThat(editor.explainLines(cleaned, 20))
        .hasSameSizeAs(cleaned.lines())
        .filteredOn(line -> line.line().role() == LineRole.BODY)
        .hasSize(5)
        .allMatch(line -> line.evidence().stream().anyMatch(HtmlArticleTest::isMarkup));
    assertThat(html.substring(cleaned.sourceStart(cleaned.lines().get(0))))
        .startsWith("The Bay Paper</a>");
  }

  private static boolean isMarkup(LineExplanation.Evidence evidence) {
    return evidence.feature().startsWith("@");
  }

  /** A site that states the same day for all its pages, or an impossible one. */
  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "0001-01-01T00:00:00Z", "2031-01-01", "now", ""})
  void impossibleDaysOfJsonLdLeaveTheDayToTheText(String stated) {
    String html = page(jsonLd(stated), "<p class='date'>Published: 4 August 2021, 10:00</p>");
    assertThat(article(html).dating().published()).contains(LocalDate.of(2021, 8, 4));
  }

  @Test
  void theDayThatThePagePrintsWinsOverTheDayOfTheVisitInJsonLd() {
    String html =
        page(
            jsonLd("2026-11-20"),
            "<p class='date'>By Ana Ruiz. Published: Wednesday 4 August 2021, 10:00</p>");
    String url = "<link rel='canonical' href='https://bay.example/2021/08/04/harbour'>";
    assertThat(article(html.replace("<head>", "<head>" + url)).dating().published())
        .contains(LocalDate.of(2021, 8, 4));
  }

  @Test
  void thePrintedDayWinsOverATimeInUtc() {
    String html =
        page(jsonLd("2021-08-05T02:30:00Z"), "<p class='date'>Published: 4 August 2021, 19:30</p>");
    assertThat(article(html).dating().published()).contains(LocalDate.of(2021, 8, 4));
  }

  @Test
  void shortPageIsCleanedAsAPage() {
    String html =
        "<!doctype html><html><body><nav><a href=/>Home</a></nav><h1>Harbour closes</h1>"
            + HtmlPages.paragraphs()
            + "<footer>All rights reserved.</footer></body></html>";
    assertThat(article(html).content().body()).startsWith("The harbour").endsWith("longer.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The town has a ferry.</p><p>It sails daily.</p>",
        "<h1>Ferry</h1><p>The town has a ferry.</p><p>It sails daily.</p>",
        "<p>A.</p><p>The town got a new clock.</p><p>It is late.</p>",
        "<h1>Song</h1><p>The sea is calm,<br>the wind is low,<br>the boats are home.</p>",
        "<h1>Harbour</h1><div class=post><p>Who repairs a crane?</p></div>"
            + "<div class=post><p>You call the office.</p></div>",
        "<h1>港口关闭</h1><p>港务局星期二表示，" + "港口将关闭一周。</p>" + "<p>渔民仍可卸货。</p>",
      })
  void shortPageKeepsAllItsProse(String body) {
    String prose = body.replaceFirst("<h1>.*</h1>", "");
    assertThat(article("<html><body>" + body + "</body></html>").content().body())
        .isEqualTo(prose.replaceAll("<(?:br|/p)[^>]*>", "\n").replaceAll("<[^>]+>", "").strip());
  }

  @Test
  void aShortArticleAmongPageFurnitureIsCompleteAndHasNothingElse() {
    String html =
        """
        <!doctype html><html><head><title>Harbour shut</title></head><body>
        <header><a href="/">The Bay Paper</a><nav><ul><li><a href="/a">News</a></li>
        <li><a href="/b">Sport</a></li><li><a href="/c">Weather</a></li></ul></nav></header>
        <main><h1>Harbour shut</h1><p>The harbour is shut.</p><p>Ships wait outside.</p></main>
        <aside><h3>More stories</h3><p><a href="/d">The bakery moves to the square.</a></p></aside>
        <footer><p>Copyright The Bay Paper.</p></footer></body></html>
        """;
    assertThat(article(html).content().body())
        .isEqualTo("The harbour is shut.\nShips wait outside.");
  }

  /** Pages of mail archives and old agencies contain hard-wrapped texts. */
  @Test
  void wrappedTextInAPageIsUnwrapped() {
    String wrapped =
        """
        <html><head><title>Harbour</title></head><body><pre>
        The harbour of Port Haven closes for a week from Monday, because
        two of its three cranes must be repaired, the port's office said
        on Tuesday.

        Ships will go to Stonebridge instead. It is a town forty miles to
        the north, which has one crane only, and that one is older than
        the harbour itself.

        Fishermen may still land their catch at the old quay. The market
        opens at five in the morning, as it always does.
        </pre></body></html>
        """;
    Article article = article(wrapped);
    assertThat(article.content().body().lines()).hasSize(3);
    assertThat(article.content().body()).startsWith("The harbour").endsWith("always does.");
    assertThat(article.flags()).contains(Flag.UNWRAPPED);
    for (SourceSpan span : article.content().spans()) {
      assertThat(wrapped.substring(span.sourceStart(), span.sourceStart() + span.length()))
          .isEqualTo(
              article
                  .content()
                  .body()
                  .substring(span.bodyStart(), span.bodyStart() + span.length()));
    }
  }

  @Test
  void aPageWrittenByScriptsHasTheArticleOfItsMetadata() {
    String html =
        """
        <html><head><title>Harbour closes for a week</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Harbour closes for a week",
        "datePublished": "2021-08-04", "articleBody": "The harbour of Port Haven closes for a week
        from Monday.\\nTwo of its three cranes must be repaired, the office said on 3 August."}
        </script></head><body><div id="root"></div><script src="app.js"></script></body></html>
        """;
    Article article = article(html.replace("week\nfrom", "week from"));
    assertThat(article.content().body())
        .isEqualTo(
            "The harbour of Port Haven closes for a week from Monday.\n"
                + "Two of its three cranes must be repaired, the office said on 3 August.");
    assertThat(article.dating().published()).contains(LocalDate.of(2021, 8, 4));
    assertThat(article.content().spans()).isEmpty();
    assertThat(article.dating().candidates()).allMatch(date -> date.start() < 0);
    assertThat(article.source().metadata().fields()).contains("text=articleBody", "title=page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<frameset cols='20%,80%'><frame src=a><frame src=b></frameset> | frames others",
        "<meta http-equiv=Refresh content='0; url=/new'> | sends on to another: 0; url=/new",
        "<body><div id=root></div><script src=a.js></script> | scripts write the page",
        "<title>Nothing</title> | no visible character",
      })
  void theRejectionOfABlankPageStatesTheReason(String html, String why) {
    assertThat(editor.edit(HtmlPages.source("<html>" + html)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            refused -> {
              assertThat(refused.rejection().reason()).isEqualTo(Reason.EMPTY);
              assertThat(refused.rejection().detail()).contains(why);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!doctype html>", "<html><head><title>a</title>", "<html><p> </p>"})
  void pageWithoutTextIsRefused(String html) {
    assertThat(editor.edit(HtmlPages.source(html))).isInstanceOf(Outcome.Rejected.class);
  }
}
