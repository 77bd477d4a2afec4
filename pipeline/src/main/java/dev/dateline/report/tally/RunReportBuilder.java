package dev.dateline.report.tally;

import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RemovedSample;
import dev.dateline.dataset.publish.StagedRun;
import dev.dateline.report.data.ReportJson;
import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.Change;
import dev.dateline.report.data.RunReport.Counts;
import dev.dateline.report.data.RunReport.LanguageCount;
import dev.dateline.report.data.RunReport.Removals;
import dev.dateline.report.data.RunReport.Run;
import dev.dateline.report.data.RunReport.StageTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the report of a run out of its rows, its manifest, and the runs before it. */
public final class RunReportBuilder {

  private static final double MILLIS = 1000;

  private final StagedRun staged;
  private final Manifest manifest;

  /** A builder for a run whose rows are written. */
  public RunReportBuilder(StagedRun staged) {
    this.staged = staged;
    this.manifest = staged.manifest();
  }

  /** The report. */
  public RunReport report() throws IOException {
    RowsReader reader = new RowsReader(staged);
    CopyTally copies = reader.copies();
    StoryTally stories = reader.stories();
    RowTally rows = reader.articles(copies, stories);
    RefusalTally refusals = reader.refusals();
    Counts books = counts(manifest.books());
    List<LanguageCount> languages = ArticleFigures.languages(rows);
    Removals removed = ArticleFigures.removals(rows, sample());
    List<Change> changes = changes(languages, removed);
    return new RunReport(
        RunReport.VERSION,
        run(),
        books,
        QualityChecks.remarks(
            books, changes, ArticleFigures.flags(rows), removed, manifest.excluded().size()),
        changes,
        rows.articles,
        ArticleFigures.dating(rows),
        languages,
        rows.lengths.lengths(),
        NameFigures.names(rows.names),
        NameFigures.together(rows),
        ArticleFigures.copies(copies, rows.headlines),
        copies.bits(),
        refusals.refused(books.rejectedByReason()),
        removed,
        List.copyOf(rows.largest),
        ArticleFigures.flags(rows),
        reader.sites().sites(),
        stages(),
        FileFigures.files(manifest),
        stories.figures());
  }

  private Run run() {
    return new Run(
        manifest.run(),
        manifest.sequence(),
        manifest.started().toString(),
        manifest.sealed().toString(),
        Duration.between(manifest.started(), manifest.sealed()).toMillis() / MILLIS,
        manifest.pipelineVersion(),
        manifest.format().extension(),
        staged.root(),
        manifest.input().arguments(),
        new TreeMap<>(manifest.input().settings()),
        manifest.input().files(),
        manifest.input().bytes(),
        manifest.input().unchanged(),
        manifest.excluded().size(),
        manifest.input().excluded(),
        byName(manifest.input().passedOver()),
        manifest.members());
  }

  private static Counts counts(Books books) {
    SortedMap<String, Long> dates = new TreeMap<>();
    books.dates().forEach((date, count) -> dates.put(date.toString(), count));
    return new Counts(
        books.read(),
        books.written(),
        books.written() - books.undated(),
        books.undated(),
        books.allDuplicates(),
        books.allRejected(),
        byName(books.duplicates()),
        byName(books.rejected()),
        dates);
  }

  /** The order of a report does not depend on where a new constant is put. */
  private static <E extends Enum<E>> SortedMap<E, Long> byName(Map<E, Long> counts) {
    SortedMap<E, Long> byName = new TreeMap<>(Comparator.comparing(Enum::name));
    byName.putAll(counts);
    return byName;
  }

  /** A joined run is as large as many: neither is it compared, nor others with it. */
  private List<Change> changes(List<LanguageCount> languages, Removals removed) throws IOException {
    List<Manifest> earlier =
        manifest.members().isEmpty()
            ? staged.earlier().stream().filter(run -> run.members().isEmpty()).toList()
            : List.of();
    List<Manifest> before =
        earlier.subList(Math.max(0, earlier.size() - RunComparison.RUNS), earlier.size());
    List<RunReport> then = new ArrayList<>();
    for (Manifest run : before) {
      Optional<byte[]> json = staged.attachment(run, RunReport.DATA);
      if (json.isPresent()) {
        ReportJson.read(json.get()).ifPresent(then::add);
      }
    }
    List<Change> changes =
        new ArrayList<>(
            RunComparison.of(
                manifest, before, languages, then.stream().map(RunReport::languages).toList()));
    changes.addAll(RemovalComparison.of(removed, then.stream().map(RunReport::removed).toList()));
    return changes;
  }

  private RemovedSample sample() {
    return staged.job().map(JobResult::removed).orElse(RemovedSample.empty());
  }

  private List<StageTime> stages() throws IOException {
    return staged.stages().entrySet().stream()
        .map(stage -> new StageTime(stage.getKey(), stage.getValue()))
        .toList();
  }
}
