package dev.dateline.report.tally;

import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.DatasetReport.Run;
import dev.dateline.report.data.DatasetReport.Trend;
import dev.dateline.report.data.ReportJson;
import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.LanguageCount;
import dev.dateline.report.data.RunReport.Level;
import dev.dateline.report.data.RunReport.NameFigure;
import dev.dateline.report.data.RunReport.Names;
import dev.dateline.report.data.RunReport.Sites;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up the manifests and reports of a dataset's runs. */
public final class DatasetReportBuilder {

  /** The most runs whose reports are read: figures of older ones come from their manifests. */
  static final int REPORTS = 90;

  private static final int MOST_NAMES = 12;
  private static final double MILLIS = 1000;

  private final PublishedDataset dataset;
  private final List<Manifest> runs;
  private final Map<String, RunReport> reports = new HashMap<>();

  /** A builder for the runs of a dataset, in their order. */
  public DatasetReportBuilder(PublishedDataset dataset, List<Manifest> runs) {
    this.dataset = dataset;
    this.runs = runs;
  }

  /**
   * The report.
   *
   * @param trends names that were asked for
   */
  public DatasetReport report(List<Trend> trends) throws IOException {
    for (Manifest run : runs.subList(Math.max(0, runs.size() - REPORTS), runs.size())) {
      Optional<byte[]> json = dataset.attachment(run, RunReport.DATA);
      if (json.isPresent()) {
        ReportJson.read(json.get()).ifPresent(report -> reports.put(run.run(), report));
      }
    }
    Books books = runs.stream().map(Manifest::books).reduce(Books.empty(), Books::plus);
    return new DatasetReport(
        dataset.root(),
        runs.stream().map(this::run).toList(),
        dates(books),
        books.undated(),
        languages(),
        sites(),
        most(Names::people),
        most(Names::organizations),
        most(Names::locations),
        reports.size(),
        trends);
  }

  private static SortedMap<String, Long> dates(Books books) {
    SortedMap<String, Long> dates = new TreeMap<>();
    books.dates().forEach((date, count) -> dates.put(date.toString(), count));
    return dates;
  }

  private Run run(Manifest run) {
    Optional<RunReport> report = Optional.ofNullable(reports.get(run.run()));
    return new Run(
        run.run(),
        run.sequence(),
        run.sealed().toString(),
        Duration.between(run.started(), run.sealed()).toMillis() / MILLIS,
        run.books().read(),
        run.books().written(),
        run.books().undated(),
        run.books().allDuplicates(),
        run.books().allRejected(),
        run.bytes(),
        run.attachments().stream().anyMatch(file -> file.path().equals(RunReport.PAGE)),
        report
            .filter(told -> !told.remarks().isEmpty())
            .map(told -> told.remarks().get(0).level())
            .orElse(Level.NOTE));
  }

  private List<LanguageCount> languages() {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (RunReport report : reports.values()) {
      report.languages().forEach(found -> sums.merge(found.code(), found.articles(), Long::sum));
    }
    List<LanguageCount> languages = new ArrayList<>();
    sums.forEach((code, count) -> languages.add(new LanguageCount(code, count)));
    languages.sort(Comparator.comparingLong(LanguageCount::articles).reversed());
    return languages;
  }

  private Sites sites() {
    SiteTally sites = new SiteTally();
    for (Manifest run : runs) {
      Optional.ofNullable(reports.get(run.run())).ifPresent(report -> sites.add(report.sites()));
    }
    return sites.sites();
  }

  private List<Trend> most(Function<Names, List<NameFigure>> kind) {
    SortedMap<String, Long> articles = new TreeMap<>();
    Map<String, SortedMap<String, Long>> months = new HashMap<>();
    for (RunReport report : reports.values()) {
      for (NameFigure name : kind.apply(report.names())) {
        articles.merge(name.name(), name.articles(), Long::sum);
        SortedMap<String, Long> times = months.computeIfAbsent(name.name(), key -> new TreeMap<>());
        name.months().forEach((month, count) -> times.merge(month, count, Long::sum));
      }
    }
    return articles.entrySet().stream()
        .map(name -> new Trend(name.getKey(), name.getValue(), months.get(name.getKey())))
        .sorted(Comparator.comparingLong(Trend::articles).reversed())
        .limit(MOST_NAMES)
        .toList();
  }
}
