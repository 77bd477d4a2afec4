package dev.dateline.codec;

import dev.dateline.article.Rejection;
import dev.dateline.schema.RejectionRow;

/** Rejections to rows. */
public final class RejectionAvro {

  private RejectionAvro() {}

  /** The row of a rejection. */
  public static RejectionRow to(Rejection rejection, Provenance provenance) {
    return RejectionRow.newBuilder()
        .setSourceUri(rejection.origin().uri())
        .setSourcePart(OriginAvro.part(rejection.origin()))
        .setSourceOffset(OriginAvro.offset(rejection.origin()))
        .setSite(Sites.of(rejection.url(), rejection.origin()))
        .setRecordOffset(OriginAvro.record(rejection.origin()))
        .setRawHash(rejection.rawHash().orElse(null))
        .setStage(rejection.stage().name())
        .setReason(rejection.reason().name())
        .setDetail(rejection.detail())
        .setEvidence(rejection.evidence())
        .setRunId(provenance.runId())
        .setPipelineVersion(provenance.pipelineVersion())
        .build();
  }
}
