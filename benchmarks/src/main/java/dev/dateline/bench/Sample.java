package dev.dateline.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The resources that one JVM used from its start to the end of its work.
 *
 * @param wallSeconds time on the clock
 * @param cpuSeconds processor time of all threads, those of the JVM included
 * @param peakMegabytes largest resident set
 * @param liveMegabytes largest heap in use after a garbage collection
 * @param collectingSeconds processor time of garbage collection
 * @param compilingSeconds processor time of compiling
 * @param digest SHA-256 of the list of the run's files with their own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sample(
    double wallSeconds,
    double cpuSeconds,
    double peakMegabytes,
    double liveMegabytes,
    double collectingSeconds,
    double compilingSeconds,
    String digest) {

  /** A sample with the time only. */
  static Sample ofTime(double wallSeconds) {
    double unknown = Double.NaN;
    return new Sample(wallSeconds, unknown, unknown, unknown, unknown, unknown, "");
  }

  /** The medians of samples, for each value separately. */
  static Sample median(List<Sample> samples) {
    return new Sample(
        median(samples, Sample::wallSeconds),
        median(samples, Sample::cpuSeconds),
        median(samples, Sample::peakMegabytes),
        median(samples, Sample::liveMegabytes),
        median(samples, Sample::collectingSeconds),
        median(samples, Sample::compilingSeconds),
        samples.get(0).digest());
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
    List<Double> sorted =
        samples.stream().map(value::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
