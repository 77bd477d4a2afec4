package dev.dateline.bench;

import dev.dateline.article.Article;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Language;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Format;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RowFileWriter;
import dev.dateline.codec.RowType;
import dev.dateline.schema.ArticleRow;
import dev.dateline.source.InputLister;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceReader;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.entity.EntityTagger;
import dev.dateline.text.header.Headed;
import dev.dateline.text.header.HeaderParser;
import dev.dateline.text.language.LanguageDetector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures the time of each core for one document of the generated corpus, in microseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(CoreBenchmark.DOCUMENTS)
public class CoreBenchmark {

  /** Enough documents for the same distribution of lengths as in a large corpus. */
  static final int DOCUMENTS = 256;

  private static final LocalDate EARLIEST = EditorSettings.DEFAULT_EARLIEST;
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  private static final Provenance PROVENANCE = new Provenance("bench", "0");

  private final SourceReader reader = SourceReader.with(ReadSettings.detecting());
  private final HeaderParser headers = HeaderParser.accepting(EARLIEST, LATEST);
  private final TextCleaner cleaner = TextCleaner.create();
  private final ContentHasher hasher = ContentHasher.current();
  private final LanguageDetector languages = LanguageDetector.create();
  private final Editor editor = Editor.with(new EditorSettings(EARLIEST, LATEST));
  private final EntityTagger tagger = EntityTagger.create();

  private final List<Slice> slices = new ArrayList<>();
  private final List<SourceText> texts = new ArrayList<>();
  private final List<Headed> headed = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<ArticleRow> rows = new ArrayList<>();
  private Path folder;

  /** Passes every document through all cores, to prepare the input of each. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Path root = Path.of(System.getProperty("bench.root", "."));
    Documents documents =
        new Documents(
            new Corpus(DOCUMENTS, 30, 0, 4_000, Corpus.Form.FILES),
            Prose.of(root.resolve("corpus/sentences")));
    folder = Files.createTempDirectory("dateline-cores");
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(folder.resolve(i + ".txt"), documents.text(i));
      texts.add(
          new SourceText(
              Origin.ofFile("file:///bench/" + i + ".txt"),
              "00",
              documents.text(i),
              new Decoding("UTF-8", CharsetSource.UTF8, 0),
              Metadata.none(),
              Set.of()));
    }
    InputLister.list(List.of(folder.toString())).files().stream()
        .map(Slice::whole)
        .forEach(slices::add);
    for (SourceText text : texts) {
      headed.add(kept(headers.parse(text)));
      articles.add(tagger.tag(kept(editor.edit(text))));
    }
    articles.forEach(article -> rows.add(ArticleAvro.to(article, PROVENANCE)));
  }

  private static <T> T kept(Outcome<T> outcome) {
    return ((Outcome.Kept<T>) outcome).value();
  }

  /** Removes the files. */
  @TearDown(Level.Trial)
  public void tidy() throws IOException {
    Folders.delete(folder);
  }

  /** Opens, reads, hashes and decodes a file. */
  @Benchmark
  public void decode(Blackhole sink) throws IOException {
    for (Slice slice : slices) {
      reader.read(slice, sink::consume);
    }
  }

  /** Parses the header. */
  @Benchmark
  public void header(Blackhole sink) {
    for (SourceText text : texts) {
      Outcome<Headed> outcome = headers.parse(text);
      sink.consume(outcome);
    }
  }

  /** Cleans. */
  @Benchmark
  public void clean(Blackhole sink) {
    for (Headed text : headed) {
      Outcome<Cleaned> outcome = cleaner.clean(text);
      sink.consume(outcome);
    }
  }

  /** Fingerprints a body. */
  @Benchmark
  public void hash(Blackhole sink) {
    for (Article article : articles) {
      Fingerprint fingerprint = hasher.fingerprint(article.content().body());
      sink.consume(fingerprint);
    }
  }

  /** Detects the language of a body. */
  @Benchmark
  public void language(Blackhole sink) {
    for (Article article : articles) {
      Language language = languages.detect(article.content().body());
      sink.consume(language);
    }
  }

  /** Does everything from the decoded text to the article without names. */
  @Benchmark
  public void edit(Blackhole sink) {
    for (SourceText text : texts) {
      Outcome<Article> outcome = editor.edit(text);
      sink.consume(outcome);
    }
  }

  /** Finds the names. */
  @Benchmark
  public void tag(Blackhole sink) {
    for (Article article : articles) {
      Article tagged = tagger.tag(article);
      sink.consume(tagged);
    }
  }

  /** Makes a row from an article. */
  @Benchmark
  public void row(Blackhole sink) {
    for (Article article : articles) {
      ArticleRow row = ArticleAvro.to(article, PROVENANCE);
      sink.consume(row);
    }
  }

  /** Encodes an Avro file. */
  @Benchmark
  public void avro() throws IOException {
    write(Format.AVRO);
  }

  /** Encodes a Parquet file. */
  @Benchmark
  public void parquet() throws IOException {
    write(Format.PARQUET);
  }

  private void write(Format format) throws IOException {
    try (RowFileWriter file =
        RowType.ARTICLE.write(format, OutputStream.nullOutputStream(), rows.size())) {
      for (ArticleRow row : rows) {
        file.write(row);
      }
    }
  }
}
