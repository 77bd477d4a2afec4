package dev.dateline.learn.clean;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.header.Headed;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.PageReader;
import java.util.Optional;
import java.util.Set;

/** Finds the body of a page, as a document without a header. */
public final class PageBody {

  private PageBody() {}

  /** The body; empty if the page is rejected. */
  public static String of(TextCleaner cleaner, String id, String text) {
    return body(cleaner.clean(new Headed(source(id, text), Optional.empty())));
  }

  /** The body of an HTML page; empty if the page is rejected. */
  public static String of(TextCleaner cleaner, Page page) {
    return body(cleaner.clean(page));
  }

  /** An HTML page as a document; empty if it is rejected. */
  public static Optional<Page> page(String id, String html) {
    return PageReader.read(pageSource(id, html)) instanceof Outcome.Kept<Page> kept
        ? Optional.of(kept.value())
        : Optional.empty();
  }

  private static String body(Outcome<Cleaned> cleaned) {
    return cleaned instanceof Outcome.Kept<Cleaned> kept ? kept.value().content().body() : "";
  }

  /** An HTML page as a document with its text only. */
  public static SourceText pageSource(String id, String html) {
    return source(id, html).with(Metadata.builder().html(true).build());
  }

  private static SourceText source(String id, String text) {
    return new SourceText(
        Origin.ofFile("page:" + id),
        "",
        text,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        Metadata.none(),
        Set.of());
  }
}
