package dev.dateline.stage.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.source.InputLister;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.stage.packet.Packet;
import dev.dateline.stage.packet.PacketList;
import dev.dateline.text.clean.BoilerplateList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under the checks that the Direct runner makes on every element, as cluster runners need it. */
@Timeout(120)
class CountBoilerplateTest {

  private static final String NOTICE = "The Courier is printed on paper from the mill upstream.";

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64})
  void packetsOfOneDocumentEachAddUpInAnyNumberOfGroups(int ranges) throws IOException {
    story("courier", 0, NOTICE);
    story("courier", 1, NOTICE);
    story("courier", 2, NOTICE);
    story("herald", 0, "Read on.");
    story("herald", 1, "Read on.");

    PAssert.that(rows(ranges))
        .satisfies(
            rows -> {
              assertThat(rows).hasSize(1).first().asString().endsWith("/courier\t3\t" + NOTICE);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aListWithoutRowsIsWrittenWithItsHeading() throws IOException {
    story("courier", 0, NOTICE);
    Store store = LocalStore.at(folder.resolve("work"));
    rows(2).apply(WriteBoilerplate.to(store, "list"));
    pipeline.run().waitUntilFinish();
    assertThat(folder.resolve("work/list")).hasContent(BoilerplateList.HEADING + "\n");
    assertThat(store.list("")).containsExactlyInAnyOrder("list", "packets.jsonl", "sketches");
  }

  private void story(String paper, int number, String line) throws IOException {
    Path file = folder.resolve("in/" + paper + "/" + number + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Story " + number + " of the " + paper + ".\n" + line);
  }

  private PCollection<String> rows(int ranges) throws IOException {
    Store store = LocalStore.at(folder.resolve("work"));
    PacketList list = new PacketList(store, "packets.jsonl");
    List<Packet> packets = new ArrayList<>();
    for (SourceFile file : InputLister.list(List.of(folder.resolve("in").toString())).files()) {
      packets.add(new Packet(List.of(Slice.whole(file)), List.of()));
    }
    return pipeline
        .apply(Create.of(list.write(packets)))
        .apply(
            CountBoilerplate.of(
                list, ReadSettings.detecting(), new SpillFolder(store, "sketches"), 5, ranges));
  }
}
