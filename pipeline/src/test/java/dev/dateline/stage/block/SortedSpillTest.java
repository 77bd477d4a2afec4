package dev.dateline.stage.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codec.RowType;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.schema.ArticleRow;
import dev.dateline.stage.RecordingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedSpillTest {

  private final List<SpilledRow> spilled = new ArrayList<>();
  private SpillFolder scratch;
  private SortedSpill rows;

  @BeforeEach
  void openFolder(@TempDir Path folder) {
    scratch = new SpillFolder(RecordingStore.over(LocalStore.at(folder)), "scratch");
    rows =
        new SortedSpill(
            scratch,
            "rows",
            block -> {
              List<SpilledRow> references = SpilledRowFormat.INSTANCE.unpack(block);
              references.forEach(this::read);
              spilled.addAll(references);
            });
  }

  @Test
  void rowsOfOneFileAreBesideEachOtherInTheOrderOfTheirKeys() throws IOException {
    for (int i = 0; i < 700; i++) {
      int number = i * 311 % 700;
      add(number % 5 == 0 ? Table.UNDATED : Table.ARTICLES, "day-" + number % 3, number, 10);
    }
    assertThat(spilled).as("before the file is finished").isEmpty();

    rows.finish();

    assertThat(spilled)
        .hasSize(700)
        .isSortedAccordingTo(
            (one, other) -> {
              int table = one.table().compareTo(other.table());
              int day = one.date().compareTo(other.date());
              return table != 0 ? table : day != 0 ? day : one.sortKey().compareTo(other.sortKey());
            });
    long end = 0;
    for (SpilledRow row : spilled) {
      assertThat(row.address().offset()).isEqualTo(end);
      end += row.address().length();
    }
  }

  @Test
  void manyRowsAreSpilledInSeveralFilesBeforeTheEnd() throws IOException {
    for (int i = 0; i < 40; i++) {
      add(Table.UNDATED, "", i, 1 << 20);
    }
    assertThat(spilled).isNotEmpty().hasSizeLessThan(40);

    rows.finish();
    rows.finish();

    assertThat(spilled).extracting(SpilledRow::sortKey).hasSize(40).doesNotHaveDuplicates();
    assertThat(spilled.stream().map(row -> row.address().file()).distinct()).hasSize(3);
  }

  private void add(Table table, String partition, int number, int length) throws IOException {
    ArticleRow row = SampleRows.article(number, Optional.empty(), "run");
    row.setBody("x".repeat(length));
    rows.add(table, partition, row.getContentHash(), row);
  }

  /** A row can be read as soon as there is a reference to it. */
  private void read(SpilledRow row) {
    try {
      ArticleRow article =
          scratch.read().ranges(List.of(row.address()), 1).read(row.address(), RowType.ARTICLE);
      assertThat(article.getContentHash()).isEqualTo(row.sortKey());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
