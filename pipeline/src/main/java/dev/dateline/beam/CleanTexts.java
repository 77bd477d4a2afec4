package dev.dateline.beam;

import dev.dateline.PublicApi;
import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RejectionAvro;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures.Result;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Cleans and dates texts: plain text or HTML, each under an address of its own.
 *
 * <p>Each text becomes either an article without names or a rejection with its reason. Never fails
 * for any text, and depends on nothing but text, address and settings. The address becomes {@code
 * source_uri}.
 */
@PublicApi
public final class CleanTexts
    extends PTransform<
        PCollection<KV<String, String>>, Result<PCollection<ArticleRow>, RejectionRow>> {

  private static final TupleTag<ArticleRow> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<RejectionRow> REJECTIONS = new TupleTag<>() {};

  private final String runId;
  private final String producer;
  private final EditorSettings settings;

  private CleanTexts(String runId, String producer, EditorSettings settings) {
    this.runId = runId;
    this.producer = producer;
    this.settings = settings;
  }

  /**
   * Cleans texts with these settings.
   *
   * @param runId value of the column {@code run_id}
   * @param producer value of the column {@code pipeline_version}
   */
  public static CleanTexts with(String runId, String producer, EditorSettings settings) {
    return new CleanTexts(runId, producer, settings);
  }

  @Override
  public Result<PCollection<ArticleRow>, RejectionRow> expand(
      PCollection<KV<String, String>> texts) {
    PCollectionTuple edited =
        texts.apply(
            "CleanText",
            ParDo.of(new CleanText(new Provenance(runId, producer), settings))
                .withOutputTags(ARTICLES, TupleTagList.of(REJECTIONS)));
    return Result.of(edited.get(ARTICLES), edited.get(REJECTIONS));
  }

  static final class CleanText extends DoFn<KV<String, String>, ArticleRow> {

    private final Provenance provenance;
    private final EditorSettings settings;
    private transient Editor editor;

    CleanText(Provenance provenance, EditorSettings settings) {
      this.provenance = provenance;
      this.settings = settings;
    }

    @Setup
    public void setup() {
      editor = Editor.with(settings);
    }

    @ProcessElement
    public void process(@Element KV<String, String> text, MultiOutputReceiver out) {
      Outcome<Article> edited = editor.edit(SourceText.of(text.getKey(), text.getValue()));
      if (edited instanceof Outcome.Kept<Article> kept) {
        out.get(ARTICLES).output(ArticleAvro.to(kept.value(), provenance));
      } else if (edited instanceof Outcome.Rejected<Article> rejected) {
        out.get(REJECTIONS).output(RejectionAvro.to(rejected.rejection(), provenance));
      }
    }
  }
}
