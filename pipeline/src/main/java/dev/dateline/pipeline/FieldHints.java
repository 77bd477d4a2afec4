package dev.dateline.pipeline;

import dev.dateline.article.Reason;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.source.record.MissingText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the field of the records of a run that could hold the text, where none was found. Not
 * thread-safe.
 */
final class FieldHints {

  private static final List<RowColumn<?>> REFUSALS = List.of(RowColumn.REASON, RowColumn.DETAIL);

  /** Names come from the input; there may be as many as records. */
  private static final int MOST_NAMES = 1_000;

  private final Map<String, Long> longest = new HashMap<>();
  private String name = "";
  private long missing;

  private FieldHints() {}

  /** What a user should know about the fields of the records that the job of an attempt refused. */
  static Optional<String> of(Attempt attempt) throws IOException {
    Optional<JobResult> result = attempt.result();
    if (result.isEmpty() || !result.get().books().rejected().containsKey(Reason.BAD_RECORD)) {
      return Optional.empty();
    }
    FieldHints hints = new FieldHints();
    for (WrittenFile file : result.get().files()) {
      if (file.table() == Table.REJECTED && file.rows() > 0) {
        hints.count(attempt.staging(), file);
      }
    }
    return hints.words(result.get().books().read());
  }

  private void count(Staging staging, WrittenFile file) throws IOException {
    String path = staging.runFolder() + "/" + file.path();
    try (RowFileReader<RowView> rows =
        RowType.REJECTION.read(staging.format(), REFUSALS, staging.store().openSeekable(path))) {
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().get(RowColumn.REASON) == Reason.BAD_RECORD) {
          MissingText.in(row.get().get(RowColumn.DETAIL)).ifPresent(this::count);
        }
      }
    }
  }

  private void count(MissingText text) {
    missing++;
    name = text.name();
    text.longest()
        .filter(field -> longest.size() < MOST_NAMES || longest.containsKey(field))
        .ifPresent(field -> longest.merge(field, 1L, Long::sum));
  }

  private Optional<String> words(long read) {
    if (missing == 0) {
      return Optional.empty();
    }
    String likely =
        longest.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .map(field -> "; the longest text is in '" + field + "': add --fields=text=" + field)
            .orElse("");
    return Optional.of("no '" + name + "' in " + missing + " of " + read + " records" + likely);
  }
}
