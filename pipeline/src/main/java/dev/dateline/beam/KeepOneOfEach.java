package dev.dateline.beam;

import dev.dateline.PublicApi;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.schema.ArticleRow;
import dev.dateline.text.dedup.Reference;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Keeps one article of each content, in each window: a dated one before an undated, then the
 * earliest, then the first by address; never the first to arrive.
 *
 * <p>Content is the same when its {@code content_hash} is. Complete articles are shuffled; a run of
 * Dateline shuffles references only.
 */
@PublicApi
public final class KeepOneOfEach
    extends PTransform<PCollection<ArticleRow>, PCollection<ArticleRow>> {

  private KeepOneOfEach() {}

  /** Keeps one article of each content. */
  public static KeepOneOfEach create() {
    return new KeepOneOfEach();
  }

  @Override
  public PCollection<ArticleRow> expand(PCollection<ArticleRow> articles) {
    return articles
        .apply(
            "ByContent",
            WithKeys.of(ArticleRow::getContentHash).withKeyType(TypeDescriptors.strings()))
        .apply("KeepFirst", Combine.perKey(new First()))
        .apply("Articles", Values.create());
  }

  static final class First extends Combine.BinaryCombineFn<ArticleRow> {

    @Override
    public ArticleRow apply(ArticleRow one, ArticleRow other) {
      return reference(one).compareTo(reference(other)) <= 0 ? one : other;
    }

    private static Reference reference(ArticleRow row) {
      return Reference.to(ArticleAvro.from(row));
    }
  }
}
