package dev.dateline.stage.block;

import dev.dateline.article.DateSource;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import dev.dateline.text.dedup.Reference;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;

/** Packs lists of {@link SpilledArticle} articles in a short form, since every one is shuffled. */
public final class SpilledArticleFormat extends BlockFormat<SpilledArticle> {

  /** The only one. */
  public static final SpilledArticleFormat INSTANCE = new SpilledArticleFormat();

  /** Stands for an unknown day; no day that is accepted comes near it. */
  private static final long NO_DAY = Long.MAX_VALUE;

  private SpilledArticleFormat() {}

  @Override
  protected void write(SpilledArticle value, DataOutputStream out) throws IOException {
    Reference reference = value.reference();
    writeText(reference.origin().uri(), out);
    out.writeLong(reference.origin().part());
    out.writeLong(reference.origin().offset());
    out.writeLong(reference.origin().stored());
    writeHash(reference.rawHash(), out);
    writeHash(reference.fingerprint().contentHash(), out);
    writeText(reference.fingerprint().version(), out);
    out.writeLong(reference.published().map(LocalDate::toEpochDay).orElse(NO_DAY));
    writeText(reference.dateSource().name(), out);
    writeOptional(reference.documentId(), out);
    writeOptional(reference.url(), out);
    writeAddress(value.address(), out);
  }

  @Override
  protected SpilledArticle read(ByteBuffer in) {
    Origin origin = new Origin(readText(in), in.getLong(), in.getLong(), in.getLong());
    String rawHash = readHash(in);
    Fingerprint fingerprint = new Fingerprint(readHash(in), readText(in));
    long day = in.getLong();
    Reference reference =
        new Reference(
            origin,
            rawHash,
            fingerprint,
            day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
            DateSource.valueOf(readText(in)),
            readOptional(in),
            readOptional(in));
    return new SpilledArticle(reference, readAddress(in));
  }
}
