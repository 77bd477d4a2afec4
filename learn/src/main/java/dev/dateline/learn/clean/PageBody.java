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
import java.util.Optional;
import java.util.Set;

/** The body that a cleaner finds in a page by itself, as a document without a header. */
public final class PageBody {

  private PageBody() {}

  /** The body; empty when the page is refused. */
  public static String of(TextCleaner cleaner, String id, String text) {
    SourceText source =
        new SourceText(
            Origin.ofFile("page:" + id),
            "",
            text,
            new Decoding("UTF-8", CharsetSource.UTF8, 0),
            Metadata.none(),
            Set.of());
    return cleaner.clean(new Headed(source, Optional.empty())) instanceof Outcome.Kept<Cleaned> kept
        ? kept.value().content().body()
        : "";
  }
}
