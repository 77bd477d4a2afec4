package dev.dateline.text.entity;

import static dev.dateline.text.entity.TaggedArticles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
