package dev.dateline.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * The figures of a benchmark.
 *
 * @param corpus the corpus
 * @param bytes its size
 * @param cores of the machine
 * @param lines a line for each contender; the first is the floor, or the contender that replaces it
 */
record Figures(Corpus corpus, long bytes, int cores, List<Line> lines) {

  private static final double MILLIS = 1e3;

  /**
   * The figures of one contender.
   *
   * @param contender its name
   * @param start the median cost of a run of one document
   * @param whole the median cost of the run
   * @param wallRatio wall time relative to the floor's, start included
   * @param workRatio the same ratio, without the start of both
   * @param cpuRatio processor time relative to the floor's, start included
   * @param overheadMillis processor time per document above the floor's, without the start of
   *     either
   * @param sameFiles whether it wrote the floor's files byte for byte
   * @param samples every measurement of the whole run
   */
  record Line(
      String contender,
      Sample start,
      Sample whole,
      double wallRatio,
      double workRatio,
      double cpuRatio,
      double overheadMillis,
      boolean sameFiles,
      List<Sample> samples) {}

  static Figures of(
      Corpus corpus,
      long bytes,
      SortedMap<Contender, List<Sample>> starts,
      SortedMap<Contender, List<Sample>> whole) {
    Contender first = whole.keySet().iterator().next();
    Sample floorStart = Sample.median(starts.get(first));
    Sample floor = Sample.median(whole.get(first));
    List<Line> lines = new ArrayList<>();
    whole.forEach(
        (contender, samples) -> {
          Sample start = Sample.median(starts.get(contender));
          Sample run = Sample.median(samples);
          double work = run.cpuSeconds() - start.cpuSeconds();
          double floorWork = floor.cpuSeconds() - floorStart.cpuSeconds();
          lines.add(
              new Line(
                  contender.label(),
                  start,
                  run,
                  run.wallSeconds() / floor.wallSeconds(),
                  (run.wallSeconds() - start.wallSeconds())
                      / (floor.wallSeconds() - floorStart.wallSeconds()),
                  run.cpuSeconds() / floor.cpuSeconds(),
                  (work - floorWork) * MILLIS / corpus.documents(),
                  samples.stream().allMatch(sample -> sample.digest().equals(floor.digest())),
                  samples));
        });
    return new Figures(corpus, bytes, Runtime.getRuntime().availableProcessors(), lines);
  }

  /** Prints the figures as a table. */
  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%,d documents, %,.1f MB, %s; medians of %d on %d cores; start = a run of one document%n",
        corpus.documents(),
        bytes / 1e6,
        corpus.name(),
        lines.get(0).samples().size(),
        cores);
    out.printf(
        "%-13s %8s %8s | %8s %8s %7s %7s %7s | %6s %6s %6s %9s %s%n",
        "",
        "start s",
        "cpu s",
        "wall s",
        "cpu s",
        "rss MB",
        "live MB",
        "gc s",
        "wall x",
        "work x",
        "cpu x",
        "ms cpu/doc",
        "files");
    for (Line line : lines) {
      out.printf(
          Locale.ROOT,
          "%-13s %8.2f %8.2f | %8.2f %8.2f %7.0f %7.0f %7.2f | %6.2f %6.2f %6.2f %9.3f  %s%n",
          line.contender(),
          line.start().wallSeconds(),
          line.start().cpuSeconds(),
          line.whole().wallSeconds(),
          line.whole().cpuSeconds(),
          line.whole().peakMegabytes(),
          line.whole().liveMegabytes(),
          line.whole().collectingSeconds(),
          line.wallRatio(),
          line.workRatio(),
          line.cpuRatio(),
          line.overheadMillis(),
          line.sameFiles() ? "same" : "DIFFERENT");
    }
  }

  /**
   * Prints how these figures differ from earlier ones.
   *
   * @param tolerance by how many percent a ratio may be worse
   * @return false if one is worse by more
   */
  boolean compare(Figures earlier, int tolerance, PrintWriter out) {
    boolean good = true;
    if (!corpus.equals(earlier.corpus())) {
      out.printf("not comparable: %s then, %s now%n", earlier.corpus().name(), corpus.name());
      return false;
    }
    for (Line line : lines) {
      for (Line old : earlier.lines()) {
        if (old.contender().equals(line.contender())) {
          boolean worse =
              line.cpuRatio() > old.cpuRatio() * (1 + tolerance / 100.0)
                  || line.wallRatio() > old.wallRatio() * (1 + tolerance / 100.0);
          out.printf(
              Locale.ROOT,
              "%-8s wall x %.2f -> %.2f, cpu x %.2f -> %.2f, ms/doc %.3f -> %.3f%s%n",
              line.contender(),
              old.wallRatio(),
              line.wallRatio(),
              old.cpuRatio(),
              line.cpuRatio(),
              old.overheadMillis(),
              line.overheadMillis(),
              worse ? "  WORSE" : "");
          good &= !worse;
        }
      }
    }
    return good;
  }
}
