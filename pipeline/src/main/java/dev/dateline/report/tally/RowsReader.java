package dev.dateline.report.tally;

import dev.dateline.codec.FactsReader;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.StagedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the rows of a run, without their texts, on all cores.
 *
 * <p>Files are counted apart and added up in their order, so that the result is the same on any
 * machine. Of a run of more than {@value #MOST_ARTICLES} articles only some files of each date are
 * read; the rows of a date are divided among its files by their hashes, so that these are a fair
 * part.
 */
final class RowsReader {

  /** The most articles that are read; about half a minute on one core. */
  static final long MOST_ARTICLES = 1_000_000;

  /** The most articles of which it is looked who is named together; about 60 MB. */
  private static final long MOST_TOGETHER = 50_000;

  private final StagedRun run;
  private final Format format;
  private final int threads;

  RowsReader(StagedRun run) {
    this.run = run;
    this.format = run.manifest().format();
    this.threads = Runtime.getRuntime().availableProcessors();
  }

  /** Counts the copies. */
  CopyTally copies() throws IOException {
    CopyTally copies = new CopyTally();
    for (WrittenFile file : files(Table.DUPLICATES)) {
      FactsReader.copies(format, run.open(file), copies::add);
    }
    return copies;
  }

  /** Collects examples of refused documents. */
  RefusalTally refusals() throws IOException {
    RefusalTally refusals = new RefusalTally();
    for (WrittenFile file : files(Table.REJECTED)) {
      FactsReader.refusals(format, run.open(file), refusals::add);
    }
    return refusals;
  }

  /** Counts who tells what story. */
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
      Deque<Future<RowTally>> ahead = new ArrayDeque<>();
      int next = 0;
      for (WrittenFile file : files) {
        while (next < files.size() && ahead.size() < 2 * threads) {
          WrittenFile begun = files.get(next++);
          ahead.add(
              readers.submit(() -> tally(begun, new RowTally(copies, stories, wanted, bits))));
        }
        sum.add(finished(ahead.remove()), month(file));
      }
    } finally {
      readers.shutdownNow();
    }
    return sum;
  }

  private RowTally tally(WrittenFile file, RowTally tally) throws IOException {
    FactsReader.articles(format, run.open(file), tally::add);
    return tally;
  }

  private static RowTally finished(Future<RowTally> tally) throws IOException {
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

  private static String month(WrittenFile file) {
    return file.date().map(date -> date.toString().substring(0, "2021-08".length())).orElse("");
  }

  /** Of every date the first file and each one after a number of others; all if they are few. */
  private List<WrittenFile> fairPart() {
    List<WrittenFile> all = new ArrayList<>();
    Table.that(Table.Accounts.WRITTEN).forEach(table -> all.addAll(files(table)));
    long rows = all.stream().mapToLong(WrittenFile::rows).sum();
    int step = 1 << Sampling.bits(rows, MOST_ARTICLES);
    Map<Optional<?>, Integer> places = new HashMap<>();
    List<WrittenFile> part = new ArrayList<>();
    for (WrittenFile file : all) {
      if (places.merge(file.date(), 1, Integer::sum) % step == 1 % step) {
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
