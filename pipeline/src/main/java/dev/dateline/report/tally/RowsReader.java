package dev.dateline.report.tally;

import dev.dateline.codec.ArticleFacts;
import dev.dateline.codec.FactsReader;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.StagedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the rows of a run, without their texts, on all cores.
 *
 * <p>Files are counted apart and added up in their order, so that the result is the same on any
 * machine. Of a run of more than {@value #MOST_ARTICLES} articles only some files of each partition
 * are read; the rows of a day are divided among its files by their hashes, so that these are a fair
 * part, and those of a month or year by days.
 */
final class RowsReader {

  /** The most articles that are read; about half a minute on one core. */
  static final long MOST_ARTICLES = 1_000_000;

  /** The most articles of which it is looked who is named together; about 60 MB. */
  private static final long MOST_TOGETHER = 50_000;

  private final StagedRun run;
  private final Format format;
  private final int threads;
  private final SiteTally sites = new SiteTally();

  RowsReader(StagedRun run) {
    this.run = run;
    this.format = run.manifest().format();
    this.threads = Runtime.getRuntime().availableProcessors();
  }

  /** Counts the copies. */
  CopyTally copies() throws IOException {
    CopyTally copies = new CopyTally();
    for (WrittenFile file : files(Table.DUPLICATES)) {
      FactsReader.copies(
          format,
          run.open(file),
          copy -> {
            copies.add(copy);
            sites.addCopy(copy.site());
          });
    }
    return copies;
  }

  /** Collects examples of refused documents. */
  RefusalTally refusals() throws IOException {
    RefusalTally refusals = new RefusalTally();
    for (WrittenFile file : files(Table.REJECTED)) {
      FactsReader.refusals(
          format,
          run.open(file),
          refusal -> {
            refusals.add(refusal);
            sites.addRefusal(refusal.site());
          });
    }
    return refusals;
  }

  /** Counts the articles of each story. */
  StoryTally stories() throws IOException {
    StoryTally stories = new StoryTally();
    for (WrittenFile file : files(Table.STORIES)) {
      read(file, StoryTally.STORIES, stories::addRepeat);
    }
    for (WrittenFile file : files(Table.STORIES)) {
      read(file, StoryTally.STORIES, stories::addFirst);
    }
    stories.choose();
    for (Table table : Table.that(Table.Accounts.WRITTEN)) {
      for (WrittenFile file : stories.isEmpty() ? List.<WrittenFile>of() : files(table)) {
        read(file, StoryTally.ARTICLES, stories::addArticle);
      }
    }
    return stories;
  }

  private void read(WrittenFile file, List<RowColumn<?>> columns, Consumer<RowView> rows)
      throws IOException {
    try (RowFileReader<RowView> open = file.table().rows().read(format, columns, run.open(file))) {
      for (Optional<RowView> row = open.next(); row.isPresent(); row = open.next()) {
        rows.accept(row.get());
      }
    }
  }

  /** Counts what the articles have. */
  RowTally articles(CopyTally copies, StoryTally stories) throws IOException {
    Set<String> wanted =
        copies.largest().stream().map(CopyTally.Group::id).collect(Collectors.toSet());
    List<WrittenFile> files = fairPart();
    int bits = Sampling.bits(files.stream().mapToLong(WrittenFile::rows).sum(), MOST_TOGETHER);
    RowTally sum = new RowTally(copies, stories, wanted, bits);
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<SortedMap<String, RowTally>>> ahead = new ArrayDeque<>();
      int next = 0;
      for (int done = 0; done < files.size(); done++) {
        while (next < files.size() && ahead.size() < 2 * threads) {
          WrittenFile begun = files.get(next++);
          ahead.add(
              readers.submit(
                  () -> months(begun, () -> new RowTally(copies, stories, wanted, bits))));
        }
        finished(ahead.remove()).forEach((month, tally) -> sum.add(tally, month));
      }
    } finally {
      readers.shutdownNow();
    }
    sites.add(sum.sites);
    return sum;
  }

  /** Where all came from that was counted. */
  SiteTally sites() {
    return sites;
  }

  /** A tally for each month of publication in a file; no month for what is undated. */
  private SortedMap<String, RowTally> months(WrittenFile file, Supplier<RowTally> empty)
      throws IOException {
    SortedMap<String, RowTally> months = new TreeMap<>();
    FactsReader.articles(
        format,
        run.open(file),
        article -> months.computeIfAbsent(month(article), key -> empty.get()).add(article));
    return months;
  }

  private static <T> T finished(Future<T> tally) throws IOException {
    try {
      return tally.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause.getCause();
      }
      throw new IllegalStateException("the rows could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the report was interrupted", e);
    }
  }

  private static String month(ArticleFacts article) {
    return article.date().map(LocalDate::toString).map(Granularity.MONTH::of).orElse("");
  }

  /**
   * Of every partition the first file and each one after a number of others; all if they are few.
   */
  private List<WrittenFile> fairPart() {
    List<WrittenFile> all = new ArrayList<>();
    Table.that(Table.Accounts.WRITTEN).forEach(table -> all.addAll(files(table)));
    long rows = all.stream().mapToLong(WrittenFile::rows).sum();
    int step = 1 << Sampling.bits(rows, MOST_ARTICLES);
    Map<Optional<?>, Integer> places = new HashMap<>();
    List<WrittenFile> part = new ArrayList<>();
    for (WrittenFile file : all) {
      if (places.merge(file.partition(), 1, Integer::sum) % step == 1 % step) {
        part.add(file);
      }
    }
    return part;
  }

  private List<WrittenFile> files(Table table) {
    return run.manifest().files().stream()
        .filter(file -> file.table() == table && file.rows() > 0)
        .toList();
  }
}
