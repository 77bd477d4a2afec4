package dev.dateline.text.entity;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleText;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Language;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Removed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Articles for the tests of entities. */
final class TaggedArticles {

  private TaggedArticles() {}

  static Article anArticle(String headline, String body, Language language) {
    return new Article(
        new Article.Source(
            Origin.ofFile("file:///a.txt"),
            "0".repeat(64),
            new Decoding("UTF-8", CharsetSource.BOM, 0),
            Metadata.none()),
        new ArticleText(
            Optional.ofNullable(headline), List.of(), body, List.of(), Removed.nothing()),
        Dating.undated(),
        language,
        new Fingerprint("0".repeat(64), "body-1"),
        0,
        List.of(),
        List.of(),
        Set.of());
  }

  static Article tagged(String headline, String body) {
    return EntityTagger.create()
        .tag(anArticle(headline, body, new Language(Optional.of("eng"), 1)));
  }

  /** The entities as {@code name (TYPE) count}. */
  static List<String> entities(Article article) {
    return article.entities().stream()
        .map(entity -> entity.name() + " (" + entity.type() + ") " + entity.mentionCount())
        .toList();
  }
}
