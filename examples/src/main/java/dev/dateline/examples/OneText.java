package dev.dateline.examples;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.entity.EntityTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Cleans, dates and tags one file without Beam. */
public final class OneText {

  private OneText() {}

  /** Prints the result for one file. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    System.out.println(describe(file.toUri().toString(), Files.readString(file)));
  }

  static String describe(String uri, String text) {
    Editor editor =
        Editor.with(new EditorSettings(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 12, 31)));
    Outcome<Article> edited = editor.edit(SourceText.of(uri, text));
    if (edited instanceof Outcome.Rejected<Article> rejected) {
      return rejected.rejection().reason() + ": " + rejected.rejection().detail();
    }
    Article article = EntityTagger.create().tag(((Outcome.Kept<Article>) edited).value());
    return article.dating().published()
        + " "
        + article.entities()
        + "\n"
        + article.content().body();
  }
}
