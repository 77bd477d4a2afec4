package dev.dateline.report;

import java.util.Locale;
import java.util.SortedMap;

/** Gauges in the text format of Prometheus. Not thread-safe. */
final class PrometheusText {

  private final SortedMap<String, String> common;
  private final StringBuilder out = new StringBuilder();

  /**
   * No gauge yet.
   *
   * @param common labels of every sample
   */
  PrometheusText(SortedMap<String, String> common) {
    this.common = common;
  }

  /** Begins a gauge; its samples follow. */
  PrometheusText gauge(String name, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(" gauge\n");
    return this;
  }

  /** Adds a sample with no more labels. */
  PrometheusText sample(String name, long value) {
    return add(name, "", "", Long.toString(value));
  }

  /** Adds a sample in seconds, with no more labels. */
  PrometheusText seconds(String name, double value) {
    return add(name, "", "", String.format(Locale.ROOT, "%.3f", value));
  }

  /** Adds a sample with one more label. */
  PrometheusText sample(String name, String label, String labelled, long value) {
    return add(name, label, labelled, Long.toString(value));
  }

  private PrometheusText add(String name, String label, String labelled, String value) {
    out.append(name).append('{');
    common.forEach((key, text) -> label(key, text));
    if (!label.isEmpty()) {
      label(label, labelled);
    }
    out.setLength(out.length() - 1);
    out.append("} ").append(value).append('\n');
    return this;
  }

  private void label(String name, String value) {
    out.append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        case '\n' -> out.append("\\n");
        default -> out.append(Character.isSurrogate(c) ? '\ufffd' : c);
      }
    }
    out.append("\",");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
