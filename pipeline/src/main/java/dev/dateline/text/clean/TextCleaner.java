package dev.dateline.text.clean;

import dev.dateline.article.Content;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Removed;
import dev.dateline.article.Stage;
import dev.dateline.text.header.Headed;
import dev.dateline.text.header.Header;
import java.util.List;
import java.util.Set;

/** Finds the article within the page text. */
public final class TextCleaner {

  private TextCleaner() {}

  /** The cleaner with the built-in rules. */
  public static TextCleaner create() {
    return new TextCleaner();
  }

  /** Takes a document apart, or refuses it as {@code EMPTY} or {@code EMPTY_BODY}. */
  public Outcome<Cleaned> clean(Headed headed) {
    String text = headed.source().text();
    String body = text.substring(headed.header().map(Header::end).orElse(0)).strip();
    if (body.isEmpty()) {
      return Outcome.rejected(
          Rejection.of(headed.source(), Stage.CLEAN, Reason.EMPTY_BODY, "no text is left"));
    }
    Content content =
        new Content(
            headed.source().metadata().title(), List.of(), body, List.of(), Removed.nothing());
    return Outcome.kept(new Cleaned(headed, content, List.of(), Set.of()));
  }
}
