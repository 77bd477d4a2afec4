package dev.dateline.report.data;

import dev.dateline.report.data.RunReport.Level;
import java.util.List;
import java.util.SortedMap;

/**
 * The figures of all runs of a dataset: what {@code report/index.json} holds, and all that {@code
 * report/index.html} shows.
 *
 * @param root where the dataset is
 * @param runs the published runs, in their order
 * @param dates articles by date of publication, over all runs
 * @param undated articles without a date, over all runs
 * @param languages articles by language over the runs whose reports were read, the most first
 * @param sites where the documents of those runs come from
 * @param people the persons named in the most articles of those runs, by month
 * @param organizations the organisations
 * @param locations the places
 * @param reportsRead number of runs whose reports were read, the latest ones
 * @param trends names that were asked for, by date over all runs
 */
public record DatasetReport(
    String root,
    List<Run> runs,
    SortedMap<String, Long> dates,
    long undated,
    List<RunReport.LanguageCount> languages,
    RunReport.Sites sites,
    List<Trend> people,
    List<Trend> organizations,
    List<Trend> locations,
    int reportsRead,
    List<Trend> trends) {

  /** The latest runs, at most so many, in their order. */
  public List<Run> latest(int most) {
    return runs.subList(Math.max(0, runs.size() - most), runs.size());
  }

  /**
   * A published run.
   *
   * @param id its id
   * @param sequence its place in the order of publication
   * @param sealed when its rows were checked
   * @param seconds how long it took
   * @param read documents read
   * @param written articles written
   * @param undated articles without a date
   * @param duplicates copies
   * @param rejected refused documents
   * @param bytes size of its row files
   * @param hasReport whether it has a page of its own
   * @param worst the gravest remark on it
   */
  public record Run(
      String id,
      long sequence,
      String sealed,
      double seconds,
      long read,
      long written,
      long undated,
      long duplicates,
      long rejected,
      long bytes,
      boolean hasReport,
      Level worst) {}

  /**
   * A name over time.
   *
   * @param name the name
   * @param articles number of articles that name it
   * @param times the same by month or date
   */
  public record Trend(String name, long articles, SortedMap<String, Long> times) {}
}
