package dev.dateline.text.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Reads the metadata that a page states. */
public final class MetadataReader {

  private static final int LONGEST_DESCRIPTION = 2_000;

  private final PageElements marked;
  private final JsonLd jsonLd;
  private final Optional<JsonNode> article;

  private MetadataReader(Document document) {
    marked = PageElements.in(document);
    jsonLd = JsonLd.of(marked.scripts);
    article = mainArticle();
  }

  /** Reads a page. */
  public static PageMetadata read(Document document) {
    return new MetadataReader(document).read();
  }

  private PageMetadata read() {
    Optional<String> url =
        marked.canonical.or(() -> marked.meta.first("og:url", "twitter:url", "parsely-link"));
    Optional<String> section =
        article
            .flatMap(node -> JsonLd.text(node, "articleSection"))
            .or(
                () ->
                    marked.meta.first(
                        "article:section", "parsely-section", "section", "dc.subject"))
            .flatMap(MetadataText::plain);
    PageMetadata.Hints hints =
        new PageMetadata.Hints(
            marked
                .language
                .or(() -> marked.meta.first("og:locale", "content-language"))
                .map(tag -> tag.replace('_', '-')),
            marked
                .meta
                .first("og:description", "description", "twitter:description")
                .filter(text -> text.length() <= LONGEST_DESCRIPTION)
                .flatMap(MetadataText::plain),
            article.flatMap(node -> JsonLd.paragraphs(node, "articleBody")),
            marked.meta.first("og:type"),
            article.isPresent());
    return new PageMetadata(
        Headlines.choose(marked, article),
        Authors.of(marked, jsonLd, article),
        Dates.of(marked, jsonLd, article),
        publisher(),
        section,
        url.filter(MetadataReader::isAddress),
        hints);
  }

  private Optional<String> publisher() {
    return article
        .map(node -> jsonLd.resolved(node.path("publisher")))
        .flatMap(node -> JsonLd.text(node, "name"))
        .or(() -> marked.meta.first("og:site_name", "dc.publisher"))
        .flatMap(MetadataText::title);
  }

  private static boolean isAddress(String url) {
    return url.startsWith("http://") || url.startsWith("https://");
  }

  /** The article of the page among all objects of JSON-LD, which may include teasers. */
  private Optional<JsonNode> mainArticle() {
    List<JsonNode> articles = jsonLd.articles();
    JsonNode best = null;
    int bestScore = Integer.MIN_VALUE;
    for (JsonNode one : articles) {
      int score = score(one);
      if (score > bestScore) {
        best = one;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private int score(JsonNode node) {
    int score = node.has("datePublished") ? 2 : 0;
    score += node.has("author") ? 1 : 0;
    score += node.has("articleBody") ? 2 : 0;
    Optional<String> headline = JsonLd.title(node);
    score += headline.isPresent() ? 1 : -2;
    if (headline.isPresent()) {
      String key = MetadataText.key(headline.get());
      String titles =
          MetadataText.key(
              marked.title.orElse("") + " " + marked.meta.first("og:title").orElse(""));
      score += !key.isEmpty() && titles.contains(key) ? 4 : 0;
    }
    return score;
  }
}
