package dev.dateline.faults;

import dev.dateline.article.Reason;
import dev.dateline.codec.Format;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.schema.ArticleRow;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.LogManager;

/** Measures what reading the ledger costs behind 1, 10 and 100 earlier runs: a folder for them. */
final class LedgerCost {

  private static final int ARTICLES = 2_000;
  private static final int DATES = 5;

  private LedgerCost() {}

  public static void main(String[] args) throws IOException {
    LogManager.getLogManager().reset();
    Path output = Files.createTempDirectory(Path.of(args[0]), "ledger");
    Dataset dataset = Dataset.at(LocalStore.at(output));
    System.out.println("| earlier runs | articles | manifests | hashes | a thousand articles |");
    System.out.println("|---:|---:|---:|---:|---:|");
    int runs = 0;
    for (int goal : List.of(1, 10, 100)) {
      for (; runs < goal; runs++) {
        publish(dataset, runs);
      }
      measure(dataset, goal);
    }
    LocalStore.at(output.getParent()).delete(output.getFileName().toString());
  }

  private static void measure(Dataset dataset, int runs) throws IOException {
    dataset.ledger();
    long start = System.nanoTime();
    Ledger ledger = dataset.ledger();
    long listed = System.nanoTime();
    long[] count = new long[1];
    for (Ledger.File file : ledger.files()) {
      ledger.read(file, entry -> count[0]++);
    }
    long read = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %,.0f ms | %,.0f ms | %.2f ms |%n",
        runs,
        count[0],
        (listed - start) / 1e6,
        (read - listed) / 1e6,
        (read - listed) / 1e6 / (count[0] / 1e3));
  }

  private static void publish(Dataset dataset, int run) throws IOException {
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
      write(attempt, id, run);
      publisher.publish(attempt, Gates.open());
    }
  }

  private static void write(Attempt attempt, String id, int run) throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    Map<LocalDate, Long> dates = new TreeMap<>();
    for (int day = 0; day < DATES; day++) {
      LocalDate date = LocalDate.of(2021, 8, 1).plusDays(run + day);
      List<ArticleRow> rows = new ArrayList<>();
      for (int i = 0; i < ARTICLES / DATES; i++) {
        ArticleRow row = SampleRows.article(i, Optional.of(date), id);
        row.setContentHash(hash(id + day + i));
        row.setRawHash(hash("raw" + id + day + i));
        rows.add(row);
      }
      files.add(
          attempt.staging().write(Table.ARTICLES, Optional.of(Granularity.DAY.of(date)), 0, rows));
      dates.put(date, (long) rows.size());
    }
    for (Table table : List.of(Table.UNDATED, Table.DUPLICATES, Table.REJECTED)) {
      files.add(attempt.staging().write(table, Optional.empty(), 0, List.of()));
    }
    attempt
        .staging()
        .finish(
            new JobResult(
                files,
                new Books(
                    ARTICLES,
                    ARTICLES,
                    0,
                    new TreeMap<>(dates),
                    new TreeMap<CopyKind, Long>(),
                    new TreeMap<Reason, Long>()),
                List.of(),
                0));
  }

  /** As long and as little alike as a SHA-256 in hex. */
  private static String hash(String text) {
    UUID one = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    UUID other = UUID.nameUUIDFromBytes(one.toString().getBytes(StandardCharsets.UTF_8));
    return (one + "" + other).replace("-", "");
  }
}
