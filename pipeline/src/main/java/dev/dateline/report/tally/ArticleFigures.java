package dev.dateline.report.tally;

import dev.dateline.article.DateSource;
import dev.dateline.article.Flag;
import dev.dateline.dataset.manifest.RemovedSample;
import dev.dateline.report.data.RunReport.CopyGroup;
import dev.dateline.report.data.RunReport.DateEvidence;
import dev.dateline.report.data.RunReport.FrequentLine;
import dev.dateline.report.data.RunReport.LanguageCount;
import dev.dateline.report.data.RunReport.RemovalRule;
import dev.dateline.report.data.RunReport.Removals;
import dev.dateline.report.data.RunReport.SourceRemovals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of a report about the articles that were counted, without names. */
final class ArticleFigures {

  /** The most sources that a report lists. */
  private static final int MOST_SOURCES = 200;

  private ArticleFigures() {}

  /** How the dates are known. */
  static List<DateEvidence> dating(RowTally rows) {
    return rows.dating.entrySet().stream()
        .map(
            source ->
                new DateEvidence(
                    DateSource.valueOf(source.getKey()),
                    source.getValue().articles,
                    source.getValue().conflicts,
                    Arrays.stream(source.getValue().confidence).boxed().toList()))
        .sorted(Comparator.comparingLong(DateEvidence::articles).reversed())
        .toList();
  }

  /** Articles by language. */
  static List<LanguageCount> languages(RowTally rows) {
    return rows.languages.entrySet().stream()
        .map(language -> new LanguageCount(language.getKey(), language.getValue()))
        .sorted(Comparator.comparingLong(LanguageCount::articles).reversed())
        .toList();
  }

  /** Articles by flag. */
  static SortedMap<Flag, Long> flags(RowTally rows) {
    SortedMap<Flag, Long> flags = new TreeMap<>(Comparator.comparing(Flag::name));
    rows.flags.forEach((name, count) -> flags.put(Flag.valueOf(name), count));
    return flags;
  }

  /** The stories with the most copies. */
  static List<CopyGroup> copies(CopyTally copies, Map<String, String> headlines) {
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

  /** What cleaning removed. */
  static Removals removals(RowTally rows, RemovedSample sample) {
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
    List<SourceRemovals> sources =
        rows.sources.entrySet().stream()
            .map(
                of ->
                    new SourceRemovals(
                        of.getKey(),
                        of.getValue().articles,
                        of.getValue().kept,
                        of.getValue().removed))
            .sorted(Comparator.comparingLong(SourceRemovals::articles).reversed())
            .limit(MOST_SOURCES)
            .toList();
    return new Removals(
        sample.documents(),
        rows.sources.values().stream().mapToLong(chars -> chars.kept).sum(),
        rows.sources.values().stream().mapToLong(chars -> chars.removed).sum(),
        sources,
        rules);
  }
}
