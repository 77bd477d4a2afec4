package dev.dateline.dataset.publish;

import dev.dateline.article.Reason;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.source.SourceCheck;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files that workers refused as changed though they are unchanged where the launcher looks. */
final class UnseenSources {

  private static final List<RowColumn<?>> REFUSALS =
      List.of(RowColumn.SOURCE_URI, RowColumn.REASON);
  private static final int SLICE = 10_000;

  private final Staging staging;
  private final JobResult result;

  UnseenSources(Attempt attempt, JobResult result) {
    this.staging = attempt.staging();
    this.result = result;
  }

  /**
   * Their URIs in order.
   *
   * @param listed the files of the run
   * @param excluded URIs of the files that the job had to refuse
   */
  List<String> among(FrozenFiles listed, List<String> excluded) throws IOException {
    if (!result.books().rejected().containsKey(Reason.SOURCE_CHANGED)) {
      return List.of();
    }
    Set<String> changed = changed();
    excluded.forEach(changed::remove);
    Set<String> unseen = new HashSet<>();
    for (long from = 0; from < listed.count(); from += SLICE) {
      for (SourceFile file : listed.read(from, Math.min(from + SLICE, listed.count()))) {
        if (changed.contains(file.uri()) && SourceCheck.isUnchanged(file)) {
          unseen.add(file.uri());
        }
      }
    }
    return unseen.stream().sorted().toList();
  }

  private Set<String> changed() throws IOException {
    Set<String> uris = new HashSet<>();
    for (WrittenFile file : result.files()) {
      if (file.table() == Table.REJECTED && file.rows() > 0) {
        String path = staging.runFolder() + "/" + file.path();
        try (RowFileReader<RowView> rows =
            RowType.REJECTION.read(
                staging.format(), REFUSALS, staging.store().openSeekable(path))) {
          for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().get(RowColumn.REASON) == Reason.SOURCE_CHANGED) {
              uris.add(row.get().get(RowColumn.SOURCE_URI));
            }
          }
        }
      }
    }
    return uris;
  }
}
