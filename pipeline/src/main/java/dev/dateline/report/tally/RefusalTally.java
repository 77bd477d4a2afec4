package dev.dateline.report.tally;

import dev.dateline.article.Reason;
import dev.dateline.codec.RefusalFacts;
import dev.dateline.report.data.RunReport.Example;
import dev.dateline.report.data.RunReport.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Collects the first refused documents of every reason. Not thread-safe. */
final class RefusalTally {

  private static final int EXAMPLES = 3;
  private static final int EVIDENCE = 200;
  private static final int DETAIL = 300;

  private final Map<Reason, List<Example>> examples = new EnumMap<>(Reason.class);

  /** Adds a refused document. */
  void add(RefusalFacts refusal) {
    List<Example> known =
        examples.computeIfAbsent(Reason.valueOf(refusal.reason()), key -> new ArrayList<>());
    known.add(
        new Example(
            refusal.document(),
            start(refusal.detail(), DETAIL),
            start(refusal.evidence(), EVIDENCE)));
    known.sort(Comparator.comparing(Example::document));
    if (known.size() > EXAMPLES) {
      known.remove(EXAMPLES);
    }
  }

  /** The reasons of a run with their examples, the most frequent first. */
  List<Refused> refused(SortedMap<Reason, Long> counts) {
    return counts.entrySet().stream()
        .map(
            reason ->
                new Refused(
                    reason.getKey(),
                    reason.getValue(),
                    examples.getOrDefault(reason.getKey(), List.of())))
        .sorted(Comparator.comparingLong(Refused::documents).reversed())
        .toList();
  }

  private static String start(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length) + "\u2026";
  }
}
