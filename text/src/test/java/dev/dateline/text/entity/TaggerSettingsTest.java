package dev.dateline.text.entity;

import static dev.dateline.text.entity.TaggedArticles.anArticle;
import static dev.dateline.text.entity.TaggedArticles.entities;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.article.Language;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TaggerSettingsTest {

  @Test
  void aModelTagsTheLanguageThatItIsGivenFor() throws IOException {
    TaggerSettings settings =
        new TaggerSettings(
            List.of(), new TreeMap<>(Map.of("deu", TaggerSettings.ModelBytes.of(shipped()))));

    Article article =
        settings
            .tagger()
            .tag(anArticle(null, "Rain fell in Kabul.", new Language(Optional.of("deu"), 0.9)));

    assertThat(article.flags()).isEmpty();
    assertThat(article.mentions()).hasSize(1);
  }

  @Test
  void theGermanModelFindsNamesThatAreOnNoList() throws IOException {
    byte[] model = Files.readAllBytes(Project.root().resolve("corpus/models/deu-news.bin"));
    TaggerSettings settings =
        new TaggerSettings(
            List.of(), new TreeMap<>(Map.of("deu", TaggerSettings.ModelBytes.of(model))));

    Article article =
        settings
            .tagger()
            .tag(
                anArticle(
                    null,
                    "Der Bürgermeister Jürgen Lohmeyer kam am Montag aus Dörverden nach Berlin.",
                    new Language(Optional.of("deu"), 0.9)));

    assertThat(article.flags()).isEmpty();
    assertThat(entities(article))
        .contains("Jürgen Lohmeyer (PERSON) 1", "Dörverden (LOCATION) 1", "Berlin (LOCATION) 1");
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> TaggerSettings.ModelBytes.of("text".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a Dateline entity model");
  }

  private static byte[] shipped() throws IOException {
    try (InputStream in = EntityTagger.class.getResourceAsStream("eng-news.bin")) {
      return in.readAllBytes();
    }
  }
}
