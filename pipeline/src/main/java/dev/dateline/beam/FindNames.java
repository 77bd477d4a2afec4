package dev.dateline.beam;

import dev.dateline.PublicApi;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Provenance;
import dev.dateline.schema.ArticleRow;
import dev.dateline.text.entity.EntityTagger;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds the people, organisations and places of articles, with the model that ships with Dateline.
 *
 * <p>Each article is output once. An article in a language without a model gets names from lists
 * only, or none, and the flag {@code NO_ENTITY_MODEL}. This is the most expensive step: apply it
 * after copies are removed.
 */
@PublicApi
public final class FindNames extends PTransform<PCollection<ArticleRow>, PCollection<ArticleRow>> {

  private FindNames() {}

  /** Finds names. */
  public static FindNames create() {
    return new FindNames();
  }

  @Override
  public PCollection<ArticleRow> expand(PCollection<ArticleRow> articles) {
    return articles.apply("FindNamesOfArticle", ParDo.of(new FindNamesOfArticle()));
  }

  static final class FindNamesOfArticle extends DoFn<ArticleRow, ArticleRow> {

    private transient EntityTagger tagger;

    @Setup
    public void setup() {
      tagger = EntityTagger.create();
    }

    @ProcessElement
    public void process(@Element ArticleRow row, OutputReceiver<ArticleRow> out) {
      Provenance provenance = new Provenance(row.getRunId(), row.getPipelineVersion());
      out.output(ArticleAvro.to(tagger.tag(ArticleAvro.from(row)), provenance));
    }
  }
}
