package dev.dateline.iceberg;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The runs whose files are in the table, as recorded in one of its properties.
 *
 * @param digests what each run consists of, by its id
 */
record ExportedRuns(SortedMap<String, String> digests) {

  ExportedRuns {
    digests = new TreeMap<>(digests);
  }

  /** The value of the property; ids have neither blanks nor equals signs. */
  static ExportedRuns of(String property) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String run : property.split(" ", -1)) {
      int divider = run.indexOf('=');
      if (divider > 0) {
        digests.put(run.substring(0, divider), run.substring(divider + 1));
      }
    }
    return new ExportedRuns(digests);
  }

  /** The same with other runs added, or with what they are now. */
  ExportedRuns with(Map<String, String> runs) {
    SortedMap<String, String> all = new TreeMap<>(digests);
    all.putAll(runs);
    return new ExportedRuns(all);
  }

  /** The same with some runs alone. */
  ExportedRuns only(Map<String, String> runs) {
    SortedMap<String, String> some = new TreeMap<>(digests);
    some.keySet().retainAll(runs.keySet());
    return new ExportedRuns(some);
  }

  /** The text of the property. */
  String property() {
    return digests.entrySet().stream()
        .map(run -> run.getKey() + "=" + run.getValue())
        .collect(Collectors.joining(" "));
  }
}
