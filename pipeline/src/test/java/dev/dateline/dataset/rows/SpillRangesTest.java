package dev.dateline.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.codec.RowBytes;
import dev.dateline.codec.RowType;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Trees;
import dev.dateline.schema.ArticleRow;
import dev.dateline.stage.RecordingStore;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class SpillRangesTest {

  /** More than the gap that is read along. */
  private static final int LARGE_BODY = 100_000;

  private final RowBytes codec = new RowBytes();
  private Path folder;
  private Store store;
  private SpillFolder scratch;
  private int written;

  @BeforeProperty
  void openStore() throws IOException {
    folder = Files.createTempDirectory("spill");
    store = RecordingStore.over(LocalStore.at(folder));
    scratch = new SpillFolder(store, "scratch");
  }

  @AfterProperty
  void removeStore() throws IOException {
    Trees.delete(folder);
  }

  @Property(tries = 100)
  void everyRowIsReadAsItWasWrittenInAnyOrderAndAnyMemory(
      @ForAll @Size(min = 1, max = 4) List<@Size(min = 1, max = 12) List<Boolean>> files,
      @ForAll @IntRange(max = 10_000) int memory,
      @ForAll boolean backward)
      throws IOException {
    Map<SpillAddress, String> rows = new HashMap<>();
    List<SpillAddress> asked = new ArrayList<>();
    for (List<Boolean> file : files) {
      asked.addAll(write(file, 10, rows));
    }
    if (backward) {
      Collections.reverse(asked);
    }

    SpillRanges ranges = scratch.read().ranges(asked, memory);

    for (SpillAddress row : asked) {
      assertThat(ranges.read(row, RowType.ARTICLE).getBody()).isEqualTo(rows.get(row));
    }
  }

  @Property(tries = 20)
  void whatFitsIntoMemoryIsReadOnceForEachRunOfRowsBesideEachOther(
      @ForAll @Size(min = 1, max = 12) List<Boolean> file) throws IOException {
    List<SpillAddress> asked = write(file, LARGE_BODY, new HashMap<>());
    if (asked.isEmpty()) {
      return;
    }
    SpillRanges ranges = scratch.read().ranges(asked, Integer.MAX_VALUE);
    for (SpillAddress row : asked) {
      ranges.read(row, RowType.ARTICLE);
    }

    Set<Long> starts = new HashSet<>();
    Set<Long> ends = new HashSet<>();
    for (SpillAddress row : asked) {
      starts.add(row.offset());
      ends.add(row.end());
    }
    starts.removeAll(ends);
    assertThat(RecordingStore.reads(store, asked.get(0).file())).hasSize(starts.size());
  }

  @Property(tries = 1)
  void aFileThatIsCutShortFailsByName() throws IOException {
    SpillAddress row = write(List.of(true), 10, new HashMap<>()).get(0);
    Path file = folder.resolve("scratch").resolve(row.file());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(row.length() - 1);
    }

    assertThatThrownBy(() -> scratch.read().ranges(List.of(row), 1_000).read(row, RowType.ARTICLE))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining(row.file());
  }

  /** Writes a file with a row for each flag; the addresses of those that are set. */
  private List<SpillAddress> write(
      List<Boolean> flags, int length, Map<SpillAddress, String> bodies) throws IOException {
    List<SpillAddress> asked = new ArrayList<>();
    try (SpillWriter file = scratch.write("test")) {
      for (boolean flag : flags) {
        ArticleRow row = SampleRows.article(written, Optional.empty(), "run");
        row.setBody(row.getBody() + "x".repeat(length));
        written++;
        SpillAddress address = file.append(codec.encode(row));
        assertThat(address.label()).isEqualTo("test");
        bodies.put(address, row.getBody());
        if (flag) {
          asked.add(address);
        }
      }
      file.finish();
    }
    return asked;
  }
}
