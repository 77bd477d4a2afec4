package dev.dateline.dataset;

import dev.dateline.article.Reason;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A job in miniature that keeps all of the protocol's rules.
 *
 * <p>The size of a file stands for its text: 0 is refused, multiples of 7 are undated, and equal
 * sizes are copies. Two settings are its rules: {@code --fold} takes the size modulo a number, and
 * {@code --refuse} refuses one size more.
 */
final class FakeJob {

  private FakeJob() {}

  /** Reads the files of an attempt and writes its rows. */
  static void run(Attempt attempt) throws IOException {
    Map<String, String> earlier = new HashMap<>();
    for (Ledger.File file : attempt.ledger().files()) {
      attempt.ledger().read(file, entry -> earlier.put(entry.contentHash(), entry.run()));
    }
    TakenDown takenDown = attempt.takenDown();
    SortedMap<String, ArticleRow> articles = new TreeMap<>();
    List<DuplicateRow> duplicates = new ArrayList<>();
    List<RejectionRow> rejected = new ArrayList<>();
    for (SourceFile file : attempt.files().read(0, attempt.files().count())) {
      if (file.size() == 0 || file.size() == rule(attempt, "--refuse", 0)) {
        rejected.add(rejection(file, Reason.EMPTY, attempt.run()));
        continue;
      }
      if (attempt.excluded().contains(file.uri())) {
        rejected.add(rejection(file, Reason.SOURCE_CHANGED, attempt.run()));
        continue;
      }
      ArticleRow article =
          article(
              file,
              (int) (file.size() % rule(attempt, "--fold", Integer.MAX_VALUE)),
              attempt.run());
      if (takenDown.hasContent(article.getContentHash(), article.getFingerprintVersion())
          || takenDown.hasBytes(article.getRawHash())) {
        rejected.add(rejection(file, Reason.TAKEN_DOWN, attempt.run()));
        continue;
      }
      String publishedBy = earlier.get(article.getId());
      if (publishedBy != null) {
        duplicates.add(copy(article, publishedBy, attempt.run(), "EARLIER_RUN"));
      } else if (articles.containsKey(article.getId())) {
        duplicates.add(copy(article, attempt.run(), attempt.run(), "SAME_RUN"));
      } else {
        articles.put(article.getId(), article);
      }
    }
    write(attempt, List.copyOf(articles.values()), duplicates, rejected);
  }

  static void write(
      Attempt attempt,
      List<ArticleRow> articles,
      List<DuplicateRow> duplicates,
      List<RejectionRow> rejected)
      throws IOException {
    Staging staging = attempt.staging();
    SortedMap<LocalDate, List<ArticleRow>> byDate = new TreeMap<>();
    List<ArticleRow> undated = new ArrayList<>();
    for (ArticleRow article : articles) {
      Optional.ofNullable(article.getDatePublished())
          .map(date -> byDate.computeIfAbsent(date, day -> new ArrayList<>()))
          .orElse(undated)
          .add(article);
    }
    List<WrittenFile> files = new ArrayList<>();
    SortedMap<LocalDate, Long> dates = new TreeMap<>();
    for (Map.Entry<LocalDate, List<ArticleRow>> day : byDate.entrySet()) {
      files.add(
          staging.write(
              Table.ARTICLES, Optional.of(Granularity.DAY.of(day.getKey())), 0, day.getValue()));
      dates.put(day.getKey(), (long) day.getValue().size());
    }
    files.add(staging.write(Table.UNDATED, Optional.empty(), 0, undated));
    files.add(staging.write(Table.DUPLICATES, Optional.empty(), 0, duplicates));
    files.add(staging.write(Table.REJECTED, Optional.empty(), 0, rejected));
    SortedMap<CopyKind, Long> copies = new TreeMap<>();
    duplicates.forEach(
        row -> copies.merge(CopyKind.valueOf("CONTENT_" + row.getScope()), 1L, Long::sum));
    SortedMap<Reason, Long> refusals = new TreeMap<>();
    rejected.forEach(row -> refusals.merge(Reason.valueOf(row.getReason()), 1L, Long::sum));
    staging.finish(
        new JobResult(
            files,
            new Books(
                attempt.frozen().files(), articles.size(), undated.size(), dates, copies, refusals),
            List.of(),
            attempt.frozen().bytes()));
  }

  private static long rule(Attempt attempt, String name, long without) {
    String value = attempt.frozen().settings().get(name);
    return value == null ? without : Long.parseLong(value);
  }

  private static ArticleRow article(SourceFile file, int size, String run) {
    ArticleRow article =
        SampleRows.article(
            size,
            size % 7 == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(2021, 8, 1).plusDays(size % 3)),
            run);
    article.setSourceUri(file.uri());
    return article;
  }

  private static DuplicateRow copy(ArticleRow article, String of, String run, String scope) {
    return DuplicateRow.newBuilder()
        .setSourceUri(article.getSourceUri())
        .setRawHash(article.getRawHash())
        .setContentHash(article.getContentHash())
        .setFingerprintVersion(article.getFingerprintVersion())
        .setDatePublished(article.getDatePublished())
        .setDateSource(article.getDateSource())
        .setDuplicateOf(article.getId())
        .setDuplicateOfRun(of)
        .setKind("CONTENT")
        .setScope(scope)
        .setRunId(run)
        .setPipelineVersion("0.1.0")
        .build();
  }

  static RejectionRow rejection(SourceFile file, Reason reason, String run) {
    return RejectionRow.newBuilder()
        .setSourceUri(file.uri())
        .setStage("READ")
        .setReason(reason.name())
        .setDetail("the file")
        .setEvidence("")
        .setRunId(run)
        .setPipelineVersion("0.1.0")
        .build();
  }
}
