package dev.dateline.dataset.change;

import dev.dateline.article.Reason;
import dev.dateline.article.Stage;
import dev.dateline.codec.RowType;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.text.dedup.Duplicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Turns the rows of one run whose documents are taken down into refusals, and counts them. */
final class TakenDownRows {

  private final Targets targets;
  private final String pipelineVersion;
  private final TakedownCounts losses = new TakedownCounts();
  private List<RejectionRow> waiting = new ArrayList<>();

  TakenDownRows(Targets targets, String pipelineVersion) {
    this.targets = targets;
    this.pipelineVersion = pipelineVersion;
  }

  /** What becomes of a row in its own table: itself, a refusal in its place, or nothing. */
  Optional<SpecificRecord> pass(Table table, SpecificRecord row) {
    if (!targets.hold(table, RowView.of(row))) {
      return Optional.of(row);
    }
    if (table.accounts() == Table.Accounts.DERIVED) {
      return Optional.empty();
    }
    if (row instanceof ArticleRow article) {
      losses.article(Optional.ofNullable(article.getDatePublished()));
      waiting.add(refused(article));
      return Optional.empty();
    }
    if (row instanceof DuplicateRow copy) {
      losses.duplicate(
          CopyKind.of(
              Duplicate.Kind.valueOf(copy.getKind()), Duplicate.Scope.valueOf(copy.getScope())));
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
    taken.sort(RowType.REJECTION.order());
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
        .setRecordOffset(row.getRecordOffset())
        .build();
  }

  private RejectionRow refused(DuplicateRow row) {
    return refused(row.getSourceUri(), row.getRawHash(), row.getRunId())
        .setSourcePart(row.getSourcePart())
        .setSourceOffset(row.getSourceOffset())
        .setRecordOffset(row.getRecordOffset())
        .build();
  }

  private RejectionRow refused(RejectionRow row) {
    return refused(row.getSourceUri(), row.getRawHash(), row.getRunId())
        .setSourcePart(row.getSourcePart())
        .setSourceOffset(row.getSourceOffset())
        .setRecordOffset(row.getRecordOffset())
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
