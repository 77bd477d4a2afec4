package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Sha256;
import dev.dateline.text.entity.EntityTagger;
import dev.dateline.text.entity.TaggerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecisionSettingsTest {

  @Test
  void modelsAndWeightsAreNamedByTheirChecksumsAndReachTheDecisions() throws IOException {
    byte[] bytes = shipped();
    TreeMap<String, TaggerSettings.ModelBytes> models = new TreeMap<>();
    models.put("deu", TaggerSettings.ModelBytes.of(bytes));
    ListFile weights = new ListFile(List.of("bias\t1.5"), "ab12");

    DecisionSettings settings =
        new DecisionSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            models,
            Optional.of(weights),
            Optional.empty(),
            true);

    assertThat(settings.byOption())
        .containsEntry("--model", "deu=SHA-256 " + Sha256.of(bytes))
        .containsEntry("--cleaner", "SHA-256 ab12");
    assertThat(settings.tagging().models()).containsOnlyKeys("deu");
    assertThat(settings.editing(LocalDate.of(2021, 8, 4)).lineWeights())
        .containsExactly("bias\t1.5");
  }

  private static byte[] shipped() throws IOException {
    try (InputStream in = EntityTagger.class.getResourceAsStream("eng-news.bin")) {
      return in.readAllBytes();
    }
  }
}
