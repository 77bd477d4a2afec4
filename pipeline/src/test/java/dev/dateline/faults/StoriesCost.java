package dev.dateline.faults;

import dev.dateline.article.Reason;
import dev.dateline.article.Sha256;
import dev.dateline.codec.Format;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.SampleRows;
import dev.dateline.codec.StoryAvro;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.StoryRow;
import dev.dateline.source.Listing;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.SketchBytes;
import dev.dateline.text.story.Sketcher;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.LongStream;

/**
 * Writes what the cost of stories is measured with: {@code dataset DIR RUNS ARTICLES} earlier runs
 * of so many articles each, every one a story of its own; {@code run FILE FIRST ARTICLES} a run of
 * articles from a number on, a third of which repeat others.
 */
final class StoriesCost {

  private static final LocalDate DAY = LocalDate.of(2021, 8, 1);
  private static final int ROWS_OF_A_FILE = 10_000;

  private StoriesCost() {}

  public static void main(String[] args) throws IOException {
    LogManager.getLogManager().reset();
    InventedNews news = new InventedNews();
    long count = Long.parseLong(args[3]);
    if (args[0].equals("night")) {
      makeRun(news, Path.of(args[1]), Long.parseLong(args[2]), count);
      return;
    }
    Dataset dataset = Dataset.at(LocalStore.at(Path.of(args[1])));
    int published = dataset.manifests().size();
    for (int run = published; run < published + Integer.parseInt(args[2]); run++) {
      publish(dataset, news, run, count);
    }
  }

  private static void makeRun(InventedNews news, Path file, long first, long count)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long number = first; number < first + count; number++) {
        out.write(
            String.format(
                Locale.ROOT,
                "{\"id\":\"%d\",\"date\":\"2021-08-%02d\",\"url\":\"https://paper%d.example/%d\","
                    + "\"text\":\"%s\"}%n",
                number,
                1 + number % 28,
                number % 40,
                number,
                news.text(number).replace("\n", "\\n")));
      }
    }
  }

  private static void publish(Dataset dataset, InventedNews news, int run, long count)
      throws IOException {
    String id = String.format(Locale.ROOT, "night-%04d", run);
    RunRequest request =
        new RunRequest(
            id,
            List.of("/in"),
            new TreeMap<>(),
            false,
            Optional.of(Format.PARQUET),
            LocalDate.of(2026, 11, 21),
            "0.1.0",
            false);
    try (Publisher publisher = dataset.lock(id)) {
      Attempt attempt =
          ((Start.Ready) publisher.start(request, () -> new Listing(List.of(), List.of())))
              .attempt();
      write(attempt, news, id, run * count, count);
      publisher.publish(attempt, Gates.open());
    }
  }

  private static void write(Attempt attempt, InventedNews news, String id, long first, long count)
      throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    for (int part = 0; part * (long) ROWS_OF_A_FILE < count; part++) {
      long from = first + part * (long) ROWS_OF_A_FILE;
      long to = Math.min(first + count, from + ROWS_OF_A_FILE);
      List<StoryRow> stories =
          LongStream.range(from, to)
              .parallel()
              .mapToObj(number -> story(news, number, id))
              .sorted(Comparator.comparing(StoryRow::getId))
              .toList();
      files.add(attempt.staging().write(Table.STORIES, Optional.empty(), part, stories));
      files.add(
          attempt
              .staging()
              .write(
                  Table.ARTICLES,
                  Optional.of(new Partition(DAY.toString())),
                  part,
                  stories.stream().map(row -> article(row.getId(), id)).toList()));
    }
    for (Table table : List.of(Table.UNDATED, Table.DUPLICATES, Table.REJECTED)) {
      files.add(attempt.staging().write(table, Optional.empty(), 0, List.of()));
    }
    TreeMap<LocalDate, Long> dates = new TreeMap<>();
    dates.put(DAY, count);
    attempt
        .staging()
        .finish(
            new JobResult(
                files,
                new Books(
                    count,
                    count,
                    0,
                    dates,
                    new TreeMap<CopyKind, Long>(),
                    new TreeMap<Reason, Long>()),
                List.of(),
                0));
  }

  private static StoryRow story(InventedNews news, long number, String run) {
    String id = Sha256.of("article " + number);
    return StoryAvro.to(
        id,
        new Member(id, Optional.empty()),
        ByteBuffer.wrap(SketchBytes.of(Sketcher.sketch(news.text(number)))),
        new Provenance(run, "0.1.0"));
  }

  private static ArticleRow article(String id, String run) {
    ArticleRow row = SampleRows.article(1, Optional.of(DAY), run);
    row.setId(id);
    row.setContentHash(id);
    row.setRawHash(Sha256.of("raw " + id));
    return row;
  }
}
