package dev.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.text.EditorSettings;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.WithFailures.Result;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transforms in a pipeline that is not Dateline's. */
@Timeout(60)
class TransformsTest {

  private static final EditorSettings SETTINGS =
      new EditorSettings(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 12, 31));
  private static final String STORY = "The United Nations sent help to Kabul, officials said.";

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(true);

  @Test
  void everyTextComesOutOnceAsAnArticleOrARejection() {
    Result<PCollection<ArticleRow>, RejectionRow> cleaned =
        texts(
                List.of(
                    KV.of("x:a", "date 2021-08-04\n" + STORY),
                    KV.of(
                        "x:b", "<html><body><article><h1>Rain</h1><p>" + STORY + "</p></article>"),
                    KV.of("x:c", ""),
                    KV.of("x:d", "date 2021-02-30\n" + STORY)))
            .apply(CleanTexts.with("night", "mine 1", SETTINGS));

    PAssert.that(cleaned.output())
        .satisfies(
            rows -> {
              assertThat(rows)
                  .extracting(ArticleRow::getSourceUri)
                  .containsExactlyInAnyOrder("x:a", "x:b");
              assertThat(rows).extracting(ArticleRow::getRunId).containsOnly("night");
              assertThat(rows).extracting(ArticleRow::getPipelineVersion).containsOnly("mine 1");
              return null;
            });
    PAssert.that(cleaned.failures())
        .satisfies(
            rows -> {
              assertThat(rows)
                  .extracting(RejectionRow::getSourceUri)
                  .containsExactlyInAnyOrder("x:c", "x:d");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theEarliestOfEqualContentsIsKeptWhateverTheOrder() {
    PCollection<ArticleRow> kept =
        texts(
                List.of(
                    KV.of("x:c", STORY),
                    KV.of("x:b", "date 2021-08-04\n" + STORY),
                    KV.of("x:a", "date 2021-08-05\n" + STORY),
                    KV.of("x:d", "date 2021-08-05\nRain fell on the town all day, people said.")))
            .apply(CleanTexts.with("night", "mine 1", SETTINGS))
            .output()
            .apply(KeepOneOfEach.create());

    PAssert.that(kept)
        .satisfies(
            rows -> {
              assertThat(rows)
                  .extracting(ArticleRow::getSourceUri)
                  .containsExactlyInAnyOrder("x:b", "x:d");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void namesAreFoundAndNothingElseChanges() {
    Result<PCollection<ArticleRow>, RejectionRow> cleaned =
        texts(List.of(KV.of("x:a", "date 2021-08-04\n" + STORY)))
            .apply(CleanTexts.with("night", "mine 1", SETTINGS));
    PCollection<ArticleRow> tagged = cleaned.output().apply(FindNames.create());

    PAssert.that(tagged)
        .satisfies(
            rows -> {
              ArticleRow row = rows.iterator().next();
              assertThat(row.getEntities())
                  .extracting(entity -> entity.getName())
                  .contains("United Nations", "Kabul");
              assertThat(row.getSourceUri()).isEqualTo("x:a");
              assertThat(row.getDatePublished()).isEqualTo(LocalDate.of(2021, 8, 4));
              assertThat(row.getRunId()).isEqualTo("night");
              return null;
            });
    PAssert.that(cleaned.failures()).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void codersSurviveTheWayToWorkers() {
    assertThat(SerializableUtils.clone(new ArticleRowCoder())).isEqualTo(new ArticleRowCoder());
    assertThat(SerializableUtils.clone(new RejectionRowCoder())).isEqualTo(new RejectionRowCoder());
  }

  private PCollection<KV<String, String>> texts(List<KV<String, String>> texts) {
    return pipeline.apply(
        Create.of(texts).withCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())));
  }
}
