package dev.dateline.bench;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.DuplicateAvro;
import dev.dateline.codec.Format;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RejectionAvro;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.pipeline.PipelineVersion;
import dev.dateline.source.InputLister;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SlicePlanner;
import dev.dateline.source.read.SourceReader;
import dev.dateline.stage.SortKeys;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.dedup.Duplicate;
import dev.dateline.text.dedup.Reference;
import dev.dateline.text.entity.EntityTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A lower bound for the cost of the work: a plain loop in all threads over the same cores and the
 * same file writers, without Beam, spill files or publishing.
 *
 * <p>It writes the same files as the job, byte for byte, and holds every article in memory.
 */
final class Floor {

  private record Read(List<Article> articles, FloorFiles rows) {}

  private final Provenance provenance;
  private final Staging staging;
  private final ThreadLocal<SourceReader> readers =
      ThreadLocal.withInitial(() -> SourceReader.with(ReadSettings.detecting()));
  private final ThreadLocal<Editor> editors;
  private final ThreadLocal<EntityTagger> taggers = ThreadLocal.withInitial(EntityTagger::create);

  /**
   * A floor for one run.
   *
   * @param output folder that the files go into
   * @param run the run's id
   */
  Floor(Path output, String run, EditorSettings settings) {
    editors = ThreadLocal.withInitial(() -> Editor.with(settings));
    provenance = new Provenance(run, PipelineVersion.VALUE);
    staging = new Staging(LocalStore.at(output), "floor", Format.PARQUET, Granularity.DAY);
  }

  /** Makes the files of a run. */
  List<WrittenFile> run(Path input) throws IOException {
    try (Workers workers = new Workers()) {
      List<List<Slice>> packets =
          SlicePlanner.plan(
              InputLister.list(List.of(input.toString())).files(), ReadSettings.detecting());
      List<Article> articles = new ArrayList<>();
      FloorFiles rows = new FloorFiles();
      for (Read read : workers.each(packets, this::read)) {
        articles.addAll(read.articles());
        rows.addAll(read.rows());
      }
      divide(articles, rows);
      return workers.each(rows.files(), file -> file.write(staging));
    }
  }

  private Read read(List<Slice> slices) throws IOException {
    Read read = new Read(new ArrayList<>(), new FloorFiles());
    for (Slice slice : slices) {
      readers.get().read(slice, text -> accept(text, read));
    }
    return read;
  }

  private void accept(Outcome<SourceText> text, Read read) {
    Outcome<Article> outcome = text.then(editors.get()::edit);
    if (outcome instanceof Outcome.Kept<Article> kept) {
      read.articles().add(kept.value());
    } else if (outcome instanceof Outcome.Rejected<Article> rejected) {
      read.rows()
          .add(
              Table.REJECTED,
              "",
              SortKeys.of(rejected.rejection().origin()),
              () -> RejectionAvro.to(rejected.rejection(), provenance));
    }
  }

  /** Keeps one article of each content. */
  private void divide(List<Article> articles, FloorFiles rows) {
    articles.sort(
        Comparator.comparing((Article article) -> article.fingerprint().contentHash())
            .thenComparing(Reference::to));
    Article survivor = null;
    for (Article article : articles) {
      if (survivor == null || !survivor.fingerprint().equals(article.fingerprint())) {
        survivor = article;
        keep(article, rows);
      } else {
        drop(
            Duplicate.within(provenance.runId(), Reference.to(article), Reference.to(survivor)),
            rows);
      }
    }
  }

  private void keep(Article article, FloorFiles rows) {
    rows.add(
        article.dating().published().isPresent() ? Table.ARTICLES : Table.UNDATED,
        article.dating().published().map(Object::toString).orElse(""),
        article.fingerprint().contentHash(),
        () -> ArticleAvro.to(taggers.get().tag(article), provenance));
  }

  private void drop(Duplicate duplicate, FloorFiles rows) {
    rows.add(
        Table.DUPLICATES,
        "",
        SortKeys.of(duplicate.copy().origin()),
        () -> DuplicateAvro.to(duplicate, provenance));
  }
}
