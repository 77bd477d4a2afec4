package dev.dateline;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleText;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Language;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Removed;
import dev.dateline.article.SourceText;
import dev.dateline.text.dedup.ContentHasher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds articles for tests: {@code Articles.from("a.txt").dated("2021-08-04").saying("...")}. */
public final class Articles {

  private static final Decoding UTF8 = new Decoding("UTF-8", CharsetSource.UTF8, 0);

  private final String uri;
  private String rawHash = "00";
  private Dating dating = Dating.undated();

  private Articles(String uri) {
    this.uri = uri;
  }

  /** A source text with a name and a text. */
  public static SourceText source(String name, String text) {
    return new SourceText(
        Origin.ofFile("file:///" + name), "00", text, UTF8, Metadata.none(), Set.of());
  }

  /** An article of a file with this name. */
  public static Articles from(String name) {
    return new Articles("file:///" + name);
  }

  /** The day its header states. */
  public Articles dated(String day) {
    dating =
        new Dating(
            Optional.of(LocalDate.parse(day)),
            Optional.empty(),
            DateSource.HEADER,
            1,
            List.of(),
            false,
            Optional.empty(),
            Optional.empty());
    return this;
  }

  /** The hash of its bytes. */
  public Articles withRawHash(String hash) {
    rawHash = hash;
    return this;
  }

  /** The article with this body. */
  public Article saying(String body) {
    Fingerprint fingerprint = ContentHasher.current().fingerprint(body);
    return new Article(
        new Article.Source(Origin.ofFile(uri), rawHash, UTF8, Metadata.none()),
        new ArticleText(Optional.empty(), List.of(), body, List.of(), Removed.nothing()),
        dating,
        Language.unknown(),
        fingerprint,
        body.split(" ").length,
        List.of(),
        List.of(),
        Set.of());
  }
}
