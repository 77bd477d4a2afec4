package dev.dateline.dataset;

import dev.dateline.article.Sha256;
import dev.dateline.codec.Format;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.schema.ArticleRow;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.LogManager;

/** Measures what changes of published runs cost: 10, 100 and 300 small runs in a folder. */
final class ChangeCost {

  private static final int ARTICLES = 500;
  private static final int DATES = 5;
  private static final int WORDS = 450;

  /** Runs share their dates as news does: most is of the last days. */
  private static final int MOST_DATES = 30;

  private static final String[] VOCABULARY = vocabulary();

  private ChangeCost() {}

  public static void main(String[] args) throws IOException, SQLException {
    LogManager.getLogManager().reset();
    System.out.println(
        "| runs | articles | files | MB | files joined | MB joined | `drop` of one | `compact` |"
            + " ledger | ledger joined | query | query joined | `diff` |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    // What is measured first pays for the start of the Java machine.
    measure(Path.of(args[0]), 3);
    for (int runs : List.of(10, 100, 300)) {
      System.out.println(measure(Path.of(args[0]), runs));
    }
  }

  private static String measure(Path folder, int runs) throws IOException, SQLException {
    Path output = Files.createTempDirectory(folder, "changes");
    Dataset dataset = Dataset.at(LocalStore.at(output));
    for (int aRun = 0; aRun < runs; aRun++) {
      publish(dataset, aRun);
    }
    List<Manifest> before = dataset.manifests();
    double ledger = seconds(() -> ledger(dataset));
    double query = seconds(() -> query(output));
    double drop = seconds(() -> drop(dataset));
    double compact = seconds(() -> compact(dataset, runs));
    Manifest joined = dataset.manifests().get(0);
    double ledgerJoined = seconds(() -> ledger(dataset));
    double queryJoined = seconds(() -> query(output));
    replace(dataset, joined);
    double diff = seconds(() -> dataset.compare(joined.run(), Optional.empty(), 3));
    LocalStore.at(output.getParent()).delete(output.getFileName().toString());
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %,d | %,.0f | %,d | %,.0f | %.1f s | %.1f s | %.2f s | %.2f s | %.2f s |"
            + " %.2f s | %.1f s |",
        runs,
        (long) runs * ARTICLES,
        before.stream().mapToInt(run -> run.files().size()).sum(),
        before.stream().mapToLong(Manifest::bytes).sum() / 1e6,
        joined.files().size(),
        joined.bytes() / 1e6,
        drop,
        compact,
        ledger,
        ledgerJoined,
        query,
        queryJoined,
        diff);
  }

  /** Something to measure. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SQLException;
  }

  private static double seconds(Work work) throws IOException, SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void ledger(Dataset dataset) throws IOException {
    Ledger ledger = dataset.ledger();
    for (Ledger.File file : ledger.files()) {
      ledger.read(file, entry -> {});
    }
  }

  /** What an analyst asks: the most named people of a week, by the documented glob. */
  private static void query(Path output) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT entity.name, count(*) FROM read_parquet('"
                    + output
                    + "/data/run=*/articles/date=*/*.parquet', hive_partitioning = true),"
                    + " unnest(entities) AS names(entity) WHERE date BETWEEN '2021-08-02' AND"
                    + " '2021-08-08' GROUP BY ALL ORDER BY 2")) {
      while (rows.next()) {
        rows.getLong(2);
      }
    }
  }

  private static void drop(Dataset dataset) throws IOException {
    try (Publisher publisher = dataset.lock("drop")) {
      publisher.drop(new DropRequest(List.of(hash("0/0")), List.of(), "a measurement", "0.1.0"));
    }
  }

  private static void compact(Dataset dataset, int runs) throws IOException {
    try (Publisher publisher = dataset.lock("compact")) {
      publisher.compact(id(0), id(runs - 1), Optional.empty());
    }
  }

  /** Puts a run in its own place, as a replay does that changes nothing. */
  private static void replace(Dataset dataset, Manifest run) throws IOException {
    try (Publisher publisher = dataset.lock("replay")) {
      Swap swap = publisher.swap("replay");
      for (WrittenFile file : run.files()) {
        swap.carry(run, file, run.run());
      }
      publisher.seal(swap, run);
      publisher.commit(swap, List.of(run.run()));
    }
  }

  private static String id(int aRun) {
    return String.format(Locale.ROOT, "night-%04d", aRun);
  }

  private static void publish(Dataset dataset, int aRun) throws IOException {
    RunRequest request =
        new RunRequest(
            id(aRun),
            List.of("/srv/news"),
            new TreeMap<>(),
            false,
            Optional.of(Format.PARQUET),
            LocalDate.of(2026, 11, 21),
            "0.1.0",
            false);
    try (Publisher publisher = dataset.lock(id(aRun))) {
      Attempt attempt =
          ((Start.Ready) publisher.start(request, () -> new Listing(List.of(), List.of())))
              .attempt();
      write(attempt, aRun);
      publisher.publish(attempt, Gates.open());
    }
  }

  private static void write(Attempt attempt, int aRun) throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    Map<LocalDate, Long> dates = new TreeMap<>();
    for (int day = 0; day < DATES; day++) {
      LocalDate date = LocalDate.of(2021, 8, 1).plusDays((aRun + day) % MOST_DATES);
      List<ArticleRow> rows = new ArrayList<>();
      for (int i = day; i < ARTICLES; i += DATES) {
        rows.add(article(aRun, i, date));
      }
      rows.sort(Comparator.comparing(ArticleRow::getContentHash));
      files.add(
          attempt.staging().write(Table.ARTICLES, Optional.of(Granularity.DAY.of(date)), 0, rows));
      dates.put(date, (long) rows.size());
    }
    for (Table table : List.of(Table.UNDATED, Table.DUPLICATES, Table.REJECTED)) {
      files.add(attempt.staging().write(table, Optional.empty(), 0, List.of()));
    }
    Books books =
        new Books(ARTICLES, ARTICLES, 0, new TreeMap<>(dates), new TreeMap<>(), new TreeMap<>());
    attempt.staging().finish(new JobResult(files, books, List.of(), 0));
  }

  private static ArticleRow article(int aRun, int number, LocalDate date) {
    ArticleRow row = SampleRows.article(number, Optional.of(date), id(aRun));
    String hash = hash(aRun + "/" + number);
    row.setId(hash);
    row.setContentHash(hash);
    row.setRawHash(hash("raw " + hash));
    row.setSourceUri("file:///srv/news/" + aRun + "/" + number + ".txt");
    row.setBody(text(new Random(aRun * 1_000_003L + number)));
    return row;
  }

  /** As long and as little alike as a SHA-256 in hex. */
  private static String hash(String of) {
    return Sha256.of(of);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      text.append(VOCABULARY[(int) Math.abs(random.nextGaussian() * 1000) % VOCABULARY.length]);
      text.append(' ');
    }
    return text.toString();
  }

  private static String[] vocabulary() {
    Random random = new Random(20261122);
    String[] words = new String[5_000];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          random
              .ints(2 + random.nextInt(9), 'a', 'z' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
    return words;
  }
}
