package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Articles;
import dev.dateline.article.DateSource;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockFormat;
import dev.dateline.stage.block.SpillAddressFormat;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.stage.block.SpilledRow;
import dev.dateline.stage.block.SpilledRowFormat;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.text.dedup.Reference;
import dev.dateline.text.story.Sketcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;

class CodersTest {

  private static final SpillAddress ADDRESS = new SpillAddress("scratch/a", 5_000_000_000L, 17);

  @Test
  void everyTravellingRecordComesBackAsItWent() throws Exception {
    Reference bare = Reference.to(Articles.from("a.txt").saying("Rain fell."));
    Reference full =
        new Reference(
            new Origin("file:///b%0A.jsonl", 7, 4_000_000_000L, 3_000_000_000L),
            "ab",
            new Fingerprint("cd", "body-1"),
            Optional.of(LocalDate.of(1600, 1, 1)),
            DateSource.METADATA,
            Optional.of("id"),
            Optional.of("https://example.org/"));

    roundTrips(
        SpilledArticleFormat.INSTANCE,
        List.of(
            new SpilledArticle(bare, ADDRESS),
            new SpilledArticle(full, new SpillAddress("", 0, 0))));
    roundTrips(SpilledArticleFormat.INSTANCE, List.of());
    roundTrips(SpillAddressFormat.INSTANCE, List.of(ADDRESS, new SpillAddress("b~c", 0, 0)));
    roundTrips(
        SpilledRowFormat.INSTANCE,
        List.of(
            new SpilledRow(Table.REJECTED, "", "a\0b\uD83D\uDE00", ADDRESS),
            new SpilledRow(Table.ARTICLES, "2021-08-04", "x".repeat(100_000), ADDRESS)));
    roundTrips(
        RemovedPageFormat.INSTANCE,
        List.of(
            new RemovedPage(
                "ab".repeat(32),
                Sketcher.sketch("Rain fell on the hills."),
                List.of(new RemovedPage.Line("MENU", "Read \uD83D\uDE00 more"))),
            new RemovedPage("", Sketcher.sketch(""), List.of())));
    roundTrips(PacketRange.class, new PacketRange(5_000_000_000L, 9));
  }

  private static <T> void roundTrips(BlockFormat<T> format, List<T> elements) throws Exception {
    Block block = format.pack(elements);

    assertThat(format.unpack(block)).isEqualTo(elements);
    assertThat(format.unpackDeflated(format.packDeflated(elements))).isEqualTo(elements);
    roundTrips(Block.class, block);
  }

  private static <T> void roundTrips(Class<T> type, T value) throws Exception {
    Coder<T> coder = CoderRegistry.createDefault().getCoder(type);

    CoderProperties.coderDecodeEncodeEqual(coder, value);
    CoderProperties.coderSerializable(coder);
  }
}
