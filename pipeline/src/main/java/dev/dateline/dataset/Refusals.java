package dev.dateline.dataset;

import dev.dateline.article.Reason;
import dev.dateline.article.Stage;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Makes refusals of the rows of one run whose documents go, and keeps count. */
final class Refusals {

  private final Targets targets;
  private final String pipelineVersion;
  private final Losses losses = new Losses();
  private List<RejectionRow> waiting = new ArrayList<>();

  Refusals(Targets targets, String pipelineVersion) {
    this.targets = targets;
    this.pipelineVersion = pipelineVersion;
  }

  /** What becomes of a row in its own table: itself, a refusal in its place, or nothing. */
  Optional<SpecificRecord> pass(Table table, SpecificRecord row) {
    if (!targets.hold(table, row)) {
      return Optional.of(row);
    }
    if (row instanceof ArticleRow article) {
      losses.article(Optional.ofNullable(article.getDatePublished()));
      waiting.add(refused(article));
      return Optional.empty();
    }
    if (row instanceof DuplicateRow copy) {
      losses.duplicate(CopyKind.valueOf(copy.getKind() + "_" + copy.getScope()));
      waiting.add(refused(copy));
      return Optional.empty();
    }
    RejectionRow rejection = (RejectionRow) row;
    losses.rejected(Reason.valueOf(rejection.getReason()));
    return Optional.of(refused(rejection));
  }

  /** The refusals that are not in a table yet. */
  List<RejectionRow> waiting() {
    return List.copyOf(waiting);
  }

  /** Hands over the refusals that are not in a table yet, in the order of their table. */
  List<RejectionRow> takeWaiting() {
    List<RejectionRow> taken = waiting;
    waiting = new ArrayList<>();
    taken.sort(RowOrder.of(Table.REJECTED));
    return taken;
  }

  /** The books of the run after it. */
  Books from(Books books) {
    return losses.from(books);
  }

  private RejectionRow refused(ArticleRow row) {
    return refused(row.getSourceUri(), row.getRawHash(), row.getRunId())
        .setSourcePart(row.getSourcePart())
        .setSourceOffset(row.getSourceOffset())
        .build();
  }

  private RejectionRow refused(DuplicateRow row) {
    return refused(row.getSourceUri(), row.getRawHash(), row.getRunId())
        .setSourcePart(row.getSourcePart())
        .setSourceOffset(row.getSourceOffset())
        .build();
  }

  private RejectionRow refused(RejectionRow row) {
    return refused(row.getSourceUri(), row.getRawHash(), row.getRunId())
        .setSourcePart(row.getSourcePart())
        .setSourceOffset(row.getSourceOffset())
        .build();
  }

  private RejectionRow.Builder refused(String uri, String rawHash, String run) {
    return RejectionRow.newBuilder()
        .setSourceUri(uri)
        .setRawHash(rawHash)
        .setStage(Stage.TAKEDOWN.name())
        .setReason(Reason.TAKEN_DOWN.name())
        .setDetail(TakenDown.DETAIL)
        .setEvidence("")
        .setRunId(run)
        .setPipelineVersion(pipelineVersion);
  }
}
