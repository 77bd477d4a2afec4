package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final Optional<Partition> DAY = Optional.of(new Partition("2021-08-04"));

  @Test
  void pathsAreTheDocumentedOnes() {
    assertThat(Layout.run("2026-11-20")).isEqualTo("data/run=2026-11-20");
    assertThat(Layout.file(Table.ARTICLES, DAY, 0, Format.PARQUET))
        .isEqualTo("articles/date=2021-08-04/part-00000.parquet");
    assertThat(Layout.file(Table.UNDATED, Optional.empty(), 12, Format.AVRO))
        .isEqualTo("undated/part-00012.avro");
    assertThat(Layout.glob(Format.PARQUET, Granularity.DAY))
        .isEqualTo("data/run=*/articles/date=*/*.parquet");
  }

  @Test
  void whatAPathHoldsIsReadFromIt() {
    assertThat(Layout.tableOf("articles/date=2021-08-04/part-00000.parquet"))
        .isEqualTo(Table.ARTICLES);
    assertThat(Layout.partitionOf("articles/date=2021-08-04/part-00000.parquet")).isEqualTo(DAY);
    assertThat(Layout.partitionOf("undated/part-00000.parquet")).isEmpty();
    assertThat(Layout.runOfAttempt("2026-11-20~1a2b3c4d")).isEqualTo("2026-11-20");
  }

  @Test
  void aNameThatIdentifiesItsContentKeepsItsNumber() {
    String named =
        Layout.namedByContent(
            "articles/date=2021-08-04/part-00012.parquet", "0123456789abcdef".repeat(4));

    assertThat(named).isEqualTo("articles/date=2021-08-04/part-00012-0123456789abcdef.parquet");
    assertThat(Layout.numberOf(named)).isEqualTo(12);
    assertThat(Layout.partitionOf(named)).isEqualTo(DAY);
    assertThat(new WrittenFile(named, 1, 1, "a").table()).isEqualTo(Table.ARTICLES);
    assertThatThrownBy(() -> new WrittenFile("undated/part-00012-0123.parquet", 1, 1, "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyDatedArticlesHaveADate() {
    assertThatThrownBy(() -> Layout.file(Table.UNDATED, DAY, 0, Format.PARQUET))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Layout.file(Table.ARTICLES, Optional.empty(), 0, Format.PARQUET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "night_7", "A", "a.b-c", "0"})
  void safeIdsAreTaken(String id) {
    assertThat(RunId.checked(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a b", "a~1", "-a", "ı", "a\n", "run=1"})
  void otherIdsAreRefusedInASentence(String id) {
    assertThatThrownBy(() -> RunId.checked(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a run id: '" + id + "'. Expected a date such as 2026-11-20");
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertThat(RunId.checked("a".repeat(64))).hasSize(64);
    assertThatThrownBy(() -> RunId.checked("a".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
