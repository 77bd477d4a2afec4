package dev.dateline.dataset;

import static dev.dateline.dataset.inspect.Comparison.Change.APPEARED;
import static dev.dateline.dataset.inspect.Comparison.Change.CHANGED_ENTITIES;
import static dev.dateline.dataset.inspect.Comparison.Change.CHANGED_TEXT;
import static dev.dateline.dataset.inspect.Comparison.Change.MOVED_DATE;
import static dev.dateline.dataset.inspect.Comparison.Change.OTHER_SOURCE;
import static dev.dateline.dataset.inspect.Comparison.Change.VANISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Reason;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.inspect.Comparison;
import dev.dateline.dataset.inspect.Comparison.Example;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.EntityRow;
import dev.dateline.schema.RejectionRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of ten articles, and what it is made into. */
class RunComparisonTest {

  private static final String RUN = "2026-11-18";
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2021, 8, 4));

  @TempDir Path folder;
  private Store store;
  private long minutes;

  @BeforeEach
  void aRunOfTenArticles() throws IOException {
    store = FaultyStore.counting(LocalStore.at(folder));
    FakeRuns.run(store, RUN, FakeRuns.files(0, 0));
    replace(articles(), List.of());
  }

  @Test
  void everyKindOfChangeIsCountedWithExamples() throws IOException {
    List<ArticleRow> now = articles();
    now.remove(9);
    now.remove(8);
    now.add(SampleRows.article(20, DAY, RUN));
    now.get(0).setDatePublished(null);
    now.get(1).setBody("Rain fell on the town for day 1.\nMayor Ada Brook spoke.");
    rename(now.get(1), 101);
    now.get(2).setHeadline("Snow");
    now.get(3).setEntities(List.of(new EntityRow("PERSON", "Bo Brook", 2, null)));
    now.get(4).setSourceUri("file:///in/elsewhere.txt");

    replace(now, List.of(refusal(8)));
    Comparison comparison = FakeRuns.dataset(store).compare(RUN, Optional.empty(), 3);

    assertThat(comparison.same()).isEqualTo(3);
    assertThat(comparison.changes())
        .isEqualTo(
            Map.of(
                APPEARED, 1L,
                VANISHED, 2L,
                MOVED_DATE, 1L,
                CHANGED_TEXT, 2L,
                CHANGED_ENTITIES, 1L,
                OTHER_SOURCE, 1L));
    assertThat(comparison.vanishedTo()).isEqualTo(Map.of("rejected EMPTY_BODY", 1L));
    assertThat(comparison.appearedFrom()).isEmpty();
    assertThat(comparison.examples())
        .containsEntry(APPEARED, List.of(new Example(uri(20), "", "2021-08-04")))
        .containsEntry(MOVED_DATE, List.of(new Example(uri(0), "2021-08-04", "undated")))
        .containsEntry(
            CHANGED_TEXT,
            List.of(
                new Example(uri(2), "Rain 2", "Snow"),
                new Example(
                    uri(1),
                    "Rain fell on the city for day 1.",
                    "Rain fell on the town for day 1.")))
        .containsEntry(
            CHANGED_ENTITIES,
            List.of(new Example(uri(3), "PERSON Ada Brook (1)", "PERSON Bo Brook (2)")))
        .containsEntry(
            OTHER_SOURCE,
            List.of(new Example("file:///in/elsewhere.txt", uri(4), "file:///in/elsewhere.txt")));
  }

  @Test
  void equalRunsAreTheSame() throws IOException {
    replace(articles(), List.of());

    Comparison comparison = FakeRuns.dataset(store).compare(RUN, Optional.empty(), 3);

    assertThat(comparison.same()).isEqualTo(10);
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.before().folder()).startsWith("_dateline/trash/");
    assertThat(comparison.after().folder()).isEqualTo("data/run=" + RUN);
  }

  @Test
  void runsOfDifferentRunsMayBeCompared() throws IOException {
    FakeRuns.run(store, "2026-11-19", FakeRuns.files(1, 4));

    Comparison comparison = FakeRuns.dataset(store).compare("2026-11-19", Optional.of(RUN), 0);

    assertThat(comparison.changes()).containsEntry(APPEARED, 10L);
    assertThat(comparison.appearedFrom()).isEmpty();
    assertThat(comparison.examples().get(APPEARED)).isNullOrEmpty();
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatThrownBy(() -> FakeRuns.dataset(store).compare("2026-11-20", Optional.empty(), 3))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("in the trash");
    assertThatThrownBy(() -> FakeRuns.dataset(store).compare(RUN, Optional.of("2026-11-20"), 3))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("no run 2026-11-20 is published");
  }

  private static List<ArticleRow> articles() {
    List<ArticleRow> articles = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      articles.add(SampleRows.article(i, DAY, RUN));
    }
    return articles;
  }

  private static void rename(ArticleRow article, int number) {
    String hash = String.format("%064x", number);
    article.setId(hash);
    article.setContentHash(hash);
  }

  private static String uri(int number) {
    return "file:///in/" + number + ".txt";
  }

  private static RejectionRow refusal(int number) {
    return RejectionRow.newBuilder()
        .setSourceUri(uri(number))
        .setStage("CLEAN")
        .setReason("EMPTY_BODY")
        .setDetail("")
        .setEvidence("")
        .setRunId(RUN)
        .setPipelineVersion("0.1.0")
        .build();
  }

  /** Puts these rows in the place of the run's. */
  private void replace(List<ArticleRow> articles, List<RejectionRow> rejected) throws IOException {
    minutes++;
    Instant now = Instant.parse("2026-11-21T02:00:00Z").plusSeconds(60 * minutes);
    Dataset dataset = Dataset.at(store, Clock.fixed(now, ZoneOffset.UTC));
    try (Publisher publisher = dataset.lock("a test")) {
      Swap swap = publisher.swap("replay");
      Staging staging = swap.stage(RUN);
      List<ArticleRow> dated =
          articles.stream()
              .filter(article -> article.getDatePublished() != null)
              .sorted(Comparator.comparing(ArticleRow::getContentHash))
              .toList();
      List<ArticleRow> undated =
          articles.stream().filter(article -> article.getDatePublished() == null).toList();
      List<WrittenFile> files =
          List.of(
              staging.write(Table.ARTICLES, DAY.map(Granularity.DAY::of), 0, dated),
              staging.write(Table.DUPLICATES, Optional.empty(), 0, List.of()),
              staging.write(Table.REJECTED, Optional.empty(), 0, rejected),
              staging.write(Table.UNDATED, Optional.empty(), 0, undated));
      Books books =
          new Books(
              articles.size() + rejected.size(),
              articles.size(),
              undated.size(),
              new TreeMap<>(Map.of(DAY.get(), (long) dated.size())),
              new TreeMap<>(),
              new TreeMap<>(Map.of(Reason.EMPTY_BODY, (long) rejected.size())));
      Manifest old = publisher.published().get(0);
      publisher.seal(
          swap,
          old.without(
              new Takedown.Note(1, DAY.get(), "", 0), books, files, old.schemas(), old.sealed()));
      publisher.commit(swap, List.of(RUN));
    }
  }
}
