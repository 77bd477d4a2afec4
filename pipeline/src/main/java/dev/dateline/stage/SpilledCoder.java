package dev.dateline.stage;

import dev.dateline.article.DateSource;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import dev.dateline.text.dedup.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.OptionalCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Writes {@link Spilled} articles field by field; every one passes a shuffle, so short. */
final class SpilledCoder extends AtomicCoder<Spilled> {

  private static final Coder<String> TEXT = StringUtf8Coder.of();
  private static final Coder<String> HASH = HashCoder.INSTANCE;
  private static final Coder<Optional<String>> OPTIONAL_TEXT = OptionalCoder.of(TEXT);
  private static final Coder<Long> LONG = VarLongCoder.of();

  /** Stands for an unknown day; no day that is accepted comes near it, and it is short. */
  private static final long NO_DAY = 1 << 27;

  @Override
  public void encode(Spilled value, OutputStream out) throws IOException {
    Reference reference = value.reference();
    TEXT.encode(reference.origin().uri(), out);
    LONG.encode(reference.origin().part(), out);
    LONG.encode(reference.origin().offset(), out);
    HASH.encode(reference.rawHash(), out);
    HASH.encode(reference.fingerprint().contentHash(), out);
    TEXT.encode(reference.fingerprint().version(), out);
    LONG.encode(reference.published().map(LocalDate::toEpochDay).orElse(NO_DAY), out);
    TEXT.encode(reference.dateSource().name(), out);
    OPTIONAL_TEXT.encode(reference.documentId(), out);
    OPTIONAL_TEXT.encode(reference.url(), out);
    AddressCoder.INSTANCE.encode(value.address(), out);
  }

  @Override
  public Spilled decode(InputStream in) throws IOException {
    Origin origin = new Origin(TEXT.decode(in), LONG.decode(in), LONG.decode(in));
    String rawHash = HASH.decode(in);
    Fingerprint fingerprint = new Fingerprint(HASH.decode(in), TEXT.decode(in));
    long day = LONG.decode(in);
    Reference reference =
        new Reference(
            origin,
            rawHash,
            fingerprint,
            day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
            DateSource.valueOf(TEXT.decode(in)),
            OPTIONAL_TEXT.decode(in),
            OPTIONAL_TEXT.decode(in));
    return new Spilled(reference, AddressCoder.INSTANCE.decode(in));
  }
}
