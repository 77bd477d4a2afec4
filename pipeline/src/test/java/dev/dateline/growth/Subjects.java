package dev.dateline.growth;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleText;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Language;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.entity.EntityTagger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of the program that read what others wrote. */
final class Subjects {

  private static final List<String> CONTAINERS =
      List.of("a.txt", "a.jsonl", "a.json", "a.csv", "a.html", "a.warc");

  private final Path folder;
  private final Editor editor =
      Editor.with(new EditorSettings(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 22)));
  private final EntityTagger tagger = EntityTagger.create();
  private final Article article;

  /** Writes its files to a folder. */
  Subjects(Path folder) {
    this.folder = folder;
    article = edited("It rained in Kabul on Monday, officials said.").orElseThrow();
  }

  /** Each by name. */
  Map<String, Consumer<String>> all() {
    Map<String, Consumer<String>> all = new LinkedHashMap<>();
    all.put("text", this::edited);
    all.put("text behind a head", text -> edited("date 2021-08-04\nA bridge\n\n" + text));
    all.put("text on a line", text -> edited("The council met. " + text + " It rained."));
    all.put("page", text -> editor.edit(source("<html><body><p>" + text + "</p>", true)));
    all.put("head of a page", text -> editor.edit(source("<html><head>" + text, true)));
    all.put("names", this::tag);
    for (String name : CONTAINERS) {
      all.put(
          name,
          text ->
              Inputs.read(
                  ReadSettings.detecting(),
                  Inputs.write(folder, name, text.getBytes(StandardCharsets.UTF_8))));
    }
    all.put(
        "text in another charset",
        text ->
            Inputs.read(
                ReadSettings.detecting(),
                Inputs.write(
                    folder, "b.txt", (text + "\u00e9").getBytes(StandardCharsets.ISO_8859_1))));
    return all;
  }

  private Optional<Article> edited(String text) {
    return editor.edit(source(text, false)) instanceof Outcome.Kept<Article> kept
        ? Optional.of(kept.value())
        : Optional.empty();
  }

  /** The text itself as body, whatever the cleaner would take from it. */
  private void tag(String text) {
    ArticleText content =
        new ArticleText(
            Optional.empty(),
            List.of(),
            "The council met. " + text,
            List.of(),
            article.content().removed());
    tagger.tag(
        new Article(
            article.source(),
            content,
            article.dating(),
            new Language(Optional.of("eng"), 1),
            article.fingerprint(),
            article.wordCount(),
            List.of(),
            List.of(),
            Set.of()));
  }

  private static SourceText source(String text, boolean html) {
    return new SourceText(
        Origin.ofFile("file:///a"),
        "",
        text,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        Metadata.builder().html(html).build(),
        Set.of());
  }
}
