package dev.dateline.codec;

import dev.dateline.schema.DuplicateRow;
import dev.dateline.text.dedup.Duplicate;
import dev.dateline.text.dedup.Reference;

/** Duplicates to rows. */
public final class DuplicateAvro {

  private DuplicateAvro() {}

  /** The row of a duplicate. */
  public static DuplicateRow to(Duplicate duplicate, Provenance provenance) {
    Reference copy = duplicate.copy();
    return DuplicateRow.newBuilder()
        .setSourceUri(copy.origin().uri())
        .setSourcePart(OriginAvro.part(copy.origin()))
        .setSourceOffset(OriginAvro.offset(copy.origin()))
        .setSite(Sites.of(copy.url(), copy.origin()))
        .setRecordOffset(OriginAvro.record(copy.origin()))
        .setDocumentId(copy.documentId().orElse(null))
        .setUrl(copy.url().orElse(null))
        .setRawHash(copy.rawHash())
        .setContentHash(copy.fingerprint().contentHash())
        .setFingerprintVersion(copy.fingerprint().version())
        .setDatePublished(copy.published().orElse(null))
        .setDateSource(copy.dateSource().name())
        .setDuplicateOf(duplicate.original())
        .setDuplicateOfRun(duplicate.originalRun())
        .setKind(duplicate.kind().name())
        .setScope(duplicate.scope().name())
        .setRunId(provenance.runId())
        .setPipelineVersion(provenance.pipelineVersion())
        .build();
  }
}
