package dev.dateline.report;

import dev.dateline.article.EntityType;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RemovedSample;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.StagedRun;
import dev.dateline.report.RunReport.Change;
import dev.dateline.report.RunReport.CopyGroup;
import dev.dateline.report.RunReport.Counts;
import dev.dateline.report.RunReport.DateEvidence;
import dev.dateline.report.RunReport.FrequentLine;
import dev.dateline.report.RunReport.LanguageCount;
import dev.dateline.report.RunReport.NameFigure;
import dev.dateline.report.RunReport.Names;
import dev.dateline.report.RunReport.RemovalRule;
import dev.dateline.report.RunReport.Removals;
import dev.dateline.report.RunReport.Run;
import dev.dateline.report.RunReport.StageTime;
import dev.dateline.report.RunReport.TableFiles;
import dev.dateline.report.RunReport.Together;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the report of a run out of its rows, its manifest, and the runs before it. */
final class ReportBuilder {

  private static final int MOST_NAMES = 60;
  private static final int NAMES_WITH_MONTHS = 20;
  private static final int LARGEST_FILES = 100;
  private static final double MILLIS = 1000;

  /** Who is in the picture of names that stand together: people first, as readers look for them. */
  private static final Map<EntityType, Integer> TOGETHER =
      Map.of(EntityType.PERSON, 8, EntityType.ORGANIZATION, 5, EntityType.LOCATION, 5);

  private final StagedRun staged;
  private final Manifest manifest;

  ReportBuilder(StagedRun staged) {
    this.staged = staged;
    this.manifest = staged.manifest();
  }

  /** The report. */
  RunReport report() throws IOException {
    RowsReader reader = new RowsReader(staged);
    CopyTally copies = reader.copies();
    RowTally rows = reader.articles(copies);
    Counts books = counts(manifest.books());
    List<LanguageCount> languages = languages(rows);
    Removals removed = removals(rows, sample());
    List<Change> changes = changes(languages);
    return new RunReport(
        RunReport.VERSION,
        run(),
        books,
        Remarks.on(books, changes, rows.flags, removed, manifest.excluded().size()),
        changes,
        rows.articles,
        dating(rows),
        languages,
        rows.lengths.lengths(),
        names(rows.names),
        together(rows),
        groups(copies, rows.headlines),
        copies.bits(),
        reader.refusals().refused(books.rejectedByReason()),
        removed,
        List.copyOf(rows.largest),
        rows.flags,
        stages(),
        files());
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
        manifest.members());
  }

  /** The books as the report has them. */
  static Counts counts(Books books) {
    return new Counts(
        books.read(),
        books.written(),
        books.written() - books.undated(),
        books.undated(),
        books.allDuplicates(),
        books.allRejected(),
        named(books.duplicates()),
        named(books.rejected()),
        named(books.dates()));
  }

  private static SortedMap<String, Long> named(SortedMap<?, Long> counts) {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach((key, count) -> named.put(key.toString(), count));
    return named;
  }

  /** A joined run is as large as many: neither is it compared, nor others with it. */
  private List<Change> changes(List<LanguageCount> languages) throws IOException {
    List<Manifest> earlier =
        manifest.members().isEmpty()
            ? staged.earlier().stream().filter(run -> run.members().isEmpty()).toList()
            : List.of();
    List<Manifest> before =
        earlier.subList(Math.max(0, earlier.size() - Changes.RUNS), earlier.size());
    List<List<LanguageCount>> then = new ArrayList<>();
    for (Manifest run : before) {
      Optional<byte[]> json = staged.attachment(run, RunFiles.DATA);
      if (json.isPresent()) {
        ReportJson.read(json.get()).ifPresent(report -> then.add(report.languages()));
      }
    }
    return Changes.of(manifest, before, languages, then);
  }

  private static List<DateEvidence> dating(RowTally rows) {
    return rows.dating.entrySet().stream()
        .map(
            source ->
                new DateEvidence(
                    source.getKey(),
                    source.getValue().articles,
                    source.getValue().conflicts,
                    Arrays.stream(source.getValue().confidence).boxed().toList()))
        .sorted(Comparator.comparingLong(DateEvidence::articles).reversed())
        .toList();
  }

  private static List<LanguageCount> languages(RowTally rows) {
    return rows.languages.entrySet().stream()
        .map(language -> new LanguageCount(language.getKey(), language.getValue()))
        .sorted(Comparator.comparingLong(LanguageCount::articles).reversed())
        .toList();
  }

  private static Names names(NameTally tally) {
    Function<EntityType, List<NameFigure>> most =
        type -> {
          List<Name> names =
              tally.most(tally.names().filter(name -> name.type() == type), MOST_NAMES);
          List<NameFigure> figures = new ArrayList<>();
          for (Name name : names) {
            NameTally.Count count = tally.of(name);
            figures.add(
                new NameFigure(
                    name.text(),
                    count.articles,
                    count.reprints,
                    count.mentions,
                    figures.size() < NAMES_WITH_MONTHS ? count.months() : new TreeMap<>()));
          }
          return figures;
        };
    return new Names(
        most.apply(EntityType.PERSON),
        most.apply(EntityType.ORGANIZATION),
        most.apply(EntityType.LOCATION),
        tally.distinct(),
        tally.uncertain());
  }

  private static Together together(RowTally rows) {
    List<Name> names = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      names.addAll(
          rows.names.most(
              rows.names.names().filter(name -> name.type() == type), TOGETHER.get(type)));
    }
    Map<Name, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    long[][] counts = new long[names.size()][names.size()];
    for (List<Name> article : rows.together) {
      List<Integer> here =
          article.stream().filter(places::containsKey).map(places::get).distinct().toList();
      for (int one : here) {
        for (int other : here) {
          counts[one][other]++;
        }
      }
    }
    return new Together(
        rows.together.size(),
        names.stream().map(name -> name.type().name()).toList(),
        names.stream().map(Name::text).toList(),
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  private static List<CopyGroup> groups(CopyTally copies, Map<String, String> headlines) {
    return copies.largest().stream()
        .map(
            group ->
                new CopyGroup(
                    group.id(),
                    group.run(),
                    headlines.getOrDefault(group.id(), ""),
                    group.copies(),
                    group.example()))
        .toList();
  }

  private RemovedSample sample() {
    return staged.job().map(JobResult::removed).orElse(RemovedSample.empty());
  }

  private static Removals removals(RowTally rows, RemovedSample sample) {
    List<RemovalRule> rules = new ArrayList<>();
    rows.removed.forEach(
        (rule, sum) ->
            rules.add(
                new RemovalRule(
                    rule,
                    sum.lines,
                    sum.chars,
                    sum.articles,
                    sample.lines().stream()
                        .filter(line -> line.rule().equals(rule))
                        .map(line -> new FrequentLine(line.text(), line.documents()))
                        .toList())));
    rules.sort(Comparator.comparingLong(RemovalRule::lines).reversed());
    return new Removals(sample.documents(), rules);
  }

  private List<StageTime> stages() throws IOException {
    return staged.stages().entrySet().stream()
        .map(stage -> new StageTime(stage.getKey(), stage.getValue()))
        .toList();
  }

  private RunReport.Files files() {
    List<TableFiles> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      List<WrittenFile> files =
          manifest.files().stream().filter(file -> file.table() == table).toList();
      tables.add(
          new TableFiles(
              table.name().toLowerCase(Locale.ROOT),
              files.size(),
              files.stream().mapToLong(WrittenFile::rows).sum(),
              files.stream().mapToLong(WrittenFile::bytes).sum()));
    }
    return new RunReport.Files(
        manifest.files().size(),
        manifest.bytes(),
        tables,
        manifest.files().stream()
            .sorted(Comparator.comparingLong(WrittenFile::bytes).reversed())
            .limit(LARGEST_FILES)
            .map(file -> new RunReport.File(file.path(), file.rows(), file.bytes()))
            .toList());
  }
}
