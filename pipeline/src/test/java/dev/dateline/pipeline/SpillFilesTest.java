package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codec.Format;
import dev.dateline.codec.Provenance;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.source.InputLister;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Slice;
import dev.dateline.stage.RecordingStore;
import dev.dateline.stage.Workspace;
import dev.dateline.stage.packet.Packet;
import dev.dateline.stage.packet.PacketList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.beam.sdk.testing.TestPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often a whole job reads its spill files; none of them can be read before it is closed. */
@Timeout(120)
class SpillFilesTest {

  private static final int PACKETS = 4;
  private static final int RANGES = 3;
  private static final int DATES = 5;
  private static final int DOCUMENTS_IN_A_PACKET = 30;

  /** One of each: undated, duplicates, rejected. */
  private static final int FILES = DATES + 4;

  @TempDir Path folder;

  @Test
  void articlesAreTaggedFromOneReadOfEachSpillFile() throws IOException {
    Store store = run(Long.MAX_VALUE);

    List<String> reads = RecordingStore.reads(store, "/scratch/packet-");
    assertThat(reads).hasSize(PACKETS).doesNotHaveDuplicates();
  }

  @Test
  void writersReadNoMoreThanOneRangeForEachPacketAndFile() throws IOException {
    Store store = run(Long.MAX_VALUE);

    List<String> tagged = RecordingStore.reads(store, "/scratch/tagged");
    List<String> rejected = RecordingStore.reads(store, "/scratch/rejected");
    List<String> duplicates = RecordingStore.reads(store, "/scratch/duplicates");
    assertThat(new HashSet<>(tagged)).hasSize(PACKETS);
    assertThat(tagged).hasSizeLessThanOrEqualTo(PACKETS * FILES);
    assertThat(rejected).hasSize(PACKETS);
    assertThat(duplicates).hasSizeBetween(1, RANGES);
    assertThat(tagged).as("articles are more").hasSizeLessThan(PACKETS * DOCUMENTS_IN_A_PACKET / 2);
  }

  @Test
  void aPacketWithMuchTextIsTaggedInSeveralPieces() throws IOException {
    Store store = run(4_000);

    List<String> reads = RecordingStore.reads(store, "/scratch/packet-");
    assertThat(reads).hasSizeGreaterThan(2 * PACKETS).doesNotHaveDuplicates();
  }

  @Test
  void piecesOfWorkThatAreBundlesOfTheirOwnAreTheSame() throws IOException {
    Store store = run(4_000, true);

    List<String> reads = RecordingStore.reads(store, "/scratch/packet-");
    assertThat(reads).hasSizeGreaterThan(2 * PACKETS).doesNotHaveDuplicates();
  }

  private Store run(long pieceBytes) throws IOException {
    return run(pieceBytes, false);
  }

  private Store run(long pieceBytes, boolean bundleEach) throws IOException {
    Store store = RecordingStore.over(LocalStore.at(folder.resolve("out")));
    Staging staging = new Staging(store, "attempt", Format.PARQUET, Granularity.DAY);
    PacketList list = new PacketList(store, staging.scratchFolder() + "/packets.jsonl");
    DecisionSettings decisions = DecisionSettings.defaults();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline.apply(
        DatelinePipeline.of(
            new JobPlan(
                list,
                list.write(packets()),
                decisions.reading(),
                decisions.editing(LocalDate.of(2021, 9, 1)),
                TakenDown.of(List.of()),
                decisions.tagging(),
                staging,
                new Workspace(
                    new SpillFolder(store, staging.scratchFolder()),
                    new Provenance("run", "test"),
                    pieceBytes,
                    bundleEach),
                new Ledger(store, Format.PARQUET, List.of()),
                PACKETS * DOCUMENTS_IN_A_PACKET,
                bundleEach,
                RANGES,
                0)));
    pipeline.run().waitUntilFinish();
    JobResult result = JsonFiles.read(store, staging.resultPath(), JobResult.class);
    assertThat(result.files()).hasSize(FILES);
    assertThat(result.books().read()).isEqualTo(PACKETS * DOCUMENTS_IN_A_PACKET);
    assertThat(result.books().differences(result.files())).isEmpty();
    return store;
  }

  /** Of each packet, one document is empty, and one is the same in all. */
  private List<Packet> packets() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < PACKETS * DOCUMENTS_IN_A_PACKET; i++) {
      Files.writeString(input.resolve(String.format("%04d.txt", i)), document(i));
    }
    List<SourceFile> files = InputLister.list(List.of(input.toString())).files();
    List<Packet> packets = new ArrayList<>();
    for (int first = 0; first < files.size(); first += DOCUMENTS_IN_A_PACKET) {
      List<Slice> slices =
          files.subList(first, first + DOCUMENTS_IN_A_PACKET).stream().map(Slice::whole).toList();
      packets.add(new Packet(slices, List.of()));
    }
    return packets;
  }

  private static String document(int number) {
    return switch (number % DOCUMENTS_IN_A_PACKET) {
      case 0 -> "";
      case 1 -> page(0);
      default -> page(number);
    };
  }

  private static String page(int number) {
    return String.format(
        "date 2021-08-%02d%n%nRain fell on Geneva for day %d. Mayor Ada Brook spoke.%n",
        1 + number % DATES, number);
  }
}
