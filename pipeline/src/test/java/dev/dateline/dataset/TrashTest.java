package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs that were joined on 21 November 2026, 02:00 UTC. */
class TrashTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void twoRunsAreJoined() throws IOException {
    store = FaultyStore.counting(LocalStore.at(folder));
    FakeRuns.run(store, "night-1", FakeRuns.files(0, 10));
    FakeRuns.run(store, "night-2", FakeRuns.files(0, 20));
    try (Publisher publisher = FakeRuns.dataset(store).lock("compact")) {
      publisher.compact("night-1", "night-2", Optional.empty());
    }
  }

  @Test
  void itShowsWhatWasReplacedAndWhen() throws IOException {
    assertThat(FakeRuns.dataset(store).trash())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.name()).startsWith("20261121T020000Z-compact-");
              assertThat(change.when()).contains(Instant.parse("2026-11-21T02:00:00Z"));
              assertThat(change.runs()).containsExactly("night-1", "night-2");
              assertThat(change.bytes()).isPositive();
            });
  }

  @Test
  void changesOlderThanTheDaysToKeepAreDeleted() throws IOException {
    store.create("_dateline/trash/somebody's own/note.txt").close();

    assertThat(emptied("2026-11-28T02:00:00Z", 7)).as("seven days to the second").isZero();
    assertThat(emptied("2026-11-28T02:00:01Z", 7)).isEqualTo(1);

    assertThat(store.list("_dateline/trash")).containsExactly("somebody's own");
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  private int emptied(String now, int keepDays) throws IOException {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    try (Publisher publisher = Dataset.at(store, clock).lock("trash")) {
      return publisher.emptyTrash(keepDays).size();
    }
  }
}
