package dev.dateline.stage;

import dev.dateline.Articles;
import dev.dateline.article.DateSource;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import dev.dateline.dataset.Address;
import dev.dateline.dataset.Table;
import dev.dateline.text.dedup.Reference;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;

class CodersTest {

  private static final Address ADDRESS = new Address("scratch/a", 5_000_000_000L, 17);

  @Test
  void everyTravellingRecordComesBackAsItWent() throws Exception {
    Reference bare = Reference.to(Articles.from("a.txt").saying("Rain fell."));
    Reference full =
        new Reference(
            new Origin("file:///b%0A.jsonl", 7, 4_000_000_000L),
            "ab",
            new Fingerprint("cd", "body-1"),
            Optional.of(LocalDate.of(1600, 1, 1)),
            DateSource.METADATA,
            Optional.of("id"),
            Optional.of("https://example.org/"));

    roundTrips(Spilled.class, new Spilled(bare, ADDRESS));
    roundTrips(Spilled.class, new Spilled(full, ADDRESS));
    roundTrips(Address.class, ADDRESS);
    roundTrips(RowReference.class, new RowReference(Table.REJECTED, "", "a\0b", ADDRESS));
    roundTrips(PacketRange.class, new PacketRange(5_000_000_000L, 9));
  }

  private static <T> void roundTrips(Class<T> type, T value) throws Exception {
    CoderProperties.coderDecodeEncodeEqual(registered(type), value);
    CoderProperties.coderSerializable(registered(type));
  }

  private static <T> Coder<T> registered(Class<T> type) throws CannotProvideCoderException {
    return CoderRegistry.createDefault().getCoder(type);
  }
}
