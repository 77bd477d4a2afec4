package dev.dateline.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.export.Exported;
import dev.dateline.export.PublishedArticles;
import dev.dateline.export.TableName;
import dev.dateline.export.TableTarget;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Sweep;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An export that is killed before any of its operations, and done again, makes the same table. */
@Timeout(300)
class IcebergKillTest {

  @TempDir private Path folder;

  @Test
  @Tag("sweep")
  void killedBeforeEachOperationAndDoneAgainItMakesTheSameTable() throws IOException {
    TableDataset runs = new TableDataset(folder);
    changeBehindATableOfTwoRuns(runs);
    KilledStore counting = new KilledStore(there(runs), Long.MAX_VALUE);
    update(runs, counting.store());
    assertThat(counting.operations()).isGreaterThan(50);
    List<String> articles = runs.articles();

    List<Long> tried = Sweep.of("iceberg", counting.operations()).boxed().toList();
    for (long operation : tried) {
      restore(runs);
      assertThat(isKilled(runs, operation - 1)).isTrue();
      update(runs, there(runs));
      assertThat(update(runs, there(runs)).isNothing()).isTrue();
      try (ReadTable read = new ReadTable(runs.catalog())) {
        assertThat(read.rows()).as("killed before operation %d", operation).isEqualTo(articles);
        assertThat(read.table().snapshots()).hasSize(2);
        assertThat(read.table().properties()).doesNotContainKey(ArticleTable.CLEANING);
      }
    }
    FaultLog.note(
        "75-iceberg",
        "an export to a table is killed before an operation, and done again",
        tried.size(),
        "the same table, without what was taken down");
  }

  /**
   * One of two exported runs is repeated, a document of the other is dropped, and a third run is
   * added.
   */
  private void changeBehindATableOfTwoRuns(TableDataset runs) throws IOException {
    runs.run(1);
    runs.run(2);
    update(runs, there(runs));
    Trees.copy(runs.output().resolve("iceberg"), folder.resolve("before"));
    Files.copy(folder.resolve("catalog.db"), folder.resolve("before.db"));
    Files.writeString(folder.resolve("in/2-5.txt"), "The ferry of 5 August 2021 came late.\n");
    runs.run(2, "--replace");
    runs.done("drop", "--source-uri=" + folder.resolve("in/1-2.txt").toUri(), "--reason=asked for");
    runs.run(3);
  }

  private void restore(TableDataset runs) throws IOException {
    Trees.delete(runs.output().resolve("iceberg"));
    Trees.copy(folder.resolve("before"), runs.output().resolve("iceberg"));
    Files.copy(
        folder.resolve("before.db"),
        folder.resolve("catalog.db"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isKilled(TableDataset runs, long last) throws IOException {
    try {
      update(runs, new KilledStore(there(runs), last).store());
      return false;
    } catch (KilledStore.Halt | RuntimeException e) {
      // Iceberg reads manifests in threads of its own.
      assertThat(Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause))
          .hasAtLeastOneElementOfType(KilledStore.Halt.class);
      return true;
    }
  }

  private static Store there(TableDataset runs) {
    return LocalStore.at(runs.output());
  }

  private static Exported update(TableDataset runs, Store store) throws IOException {
    return new IcebergExport()
        .update(
            new PublishedArticles(store, Snapshot.of(there(runs)), Granularity.DAY),
            new TableTarget(
                runs.catalog(),
                Optional.empty(),
                TableName.of(TableName.DEFAULT),
                Optional.empty(),
                Optional.empty()));
  }
}
