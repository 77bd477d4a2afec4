package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.dataset.manifest.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saved pages become articles of what people read in them. */
@Timeout(300)
class HtmlRunTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>Harbour closes for a week | The Bay Paper</title>
      <link rel="canonical" href="https://bay.example/harbour">
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
      "headline": "Harbour closes for a week", "author": [{"name": "Ana Ruiz"}],
      "datePublished": "2021-08-04T09:00:00+02:00"}]}</script></head><body>
      <nav class="main-menu"><ul><li><a href="/">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
      <article><h1>Harbour closes for a week</h1><div class="article-body">
      <p>The harbour of Port Haven closes for a week from Monday, because two of its three cranes
      must be repaired, the port&rsquo;s office said.</p>
      <p>Ships will go to Stonebridge instead, and fishermen may land their catch at the old quay,
      the caf\u00e9 of which stays open.</p>
      <p>The repair costs about four million crowns. It was planned for the spring, but in March a
      storm broke the arm of the larger crane.</p></div></article>
      <aside class="related"><a href="/b">The bakery of the old town moves to the new square.</a></aside>
      <footer>Copyright The Bay Paper. All rights reserved.</footer></body></html>
      """;

  @TempDir private Path folder;

  private JsonNode row(String name, byte[] page) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.write(input.resolve(name), page);
    PublishedRun run = PublishedRun.into(folder.resolve("out"), List.of("--input=" + input));
    assertThat(run.manifest().books().balances()).isTrue();
    assertThat(run.rows(Table.ARTICLES)).hasSize(1);
    return run.rows(Table.ARTICLES).get(0);
  }

  @Test
  void pageIsAnArticle() throws IOException {
    JsonNode row = row("harbour.html", PAGE.getBytes(StandardCharsets.UTF_8));
    assertThat(row.get("headline").asText()).isEqualTo("Harbour closes for a week");
    assertThat(row.get("byline"))
        .singleElement()
        .extracting(JsonNode::asText)
        .isEqualTo("Ana Ruiz");
    assertThat(row.get("url").asText()).isEqualTo("https://bay.example/harbour");
    assertThat(row.get("date_source").asText()).isEqualTo("JSON_LD");
    assertThat(row.get("body").asText())
        .startsWith("The harbour of Port Haven")
        .endsWith("the larger crane.")
        .doesNotContain("bakery", "<p>", "&rsquo;");
    String body = row.get("body").asText();
    for (JsonNode span : row.get("source_spans")) {
      int source = span.get("source_start").asInt();
      int start = span.get("body_start").asInt();
      int length = span.get("length").asInt();
      assertThat(PAGE.substring(source, source + length))
          .isEqualToNormalizingWhitespace(body.substring(start, start + length));
    }
  }

  @Test
  void pageWithoutAnEndingToItsNameIsOneToo() throws IOException {
    JsonNode row = row("harbour", PAGE.getBytes(Charset.forName("windows-1252")));
    assertThat(row.get("body").asText()).contains("caf\u00e9").doesNotContain("bakery");
  }
}
