package dev.dateline.dataset.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GatesTest {

  private static Books books(
      long dated, SortedMap<CopyKind, Long> copies, Map<Reason, Long> refused) {
    SortedMap<LocalDate, Long> dates = new TreeMap<>(Map.of(LocalDate.of(2021, 8, 4), dated));
    long read =
        dated
            + copies.values().stream().mapToLong(Long::longValue).sum()
            + refused.values().stream().mapToLong(Long::longValue).sum();
    return new Books(read, dated, 0, dates, copies, new TreeMap<>(refused));
  }

  private static SortedMap<CopyKind, Long> copies(long count) {
    return new TreeMap<>(Map.of(CopyKind.RAW_SAME_RUN, count));
  }

  @Test
  void aRunOfNothingButRefusalsIsHeldWithoutAnyOption() {
    assertThat(Gates.open().failures(books(0, copies(0), Map.of(Reason.BAD_RECORD, 7L))))
        .singleElement()
        .asString()
        .startsWith("none of 7 documents became an article or is a copy of one");
  }

  @Test
  void anArticleOrACopyIsEnough() {
    Map<Reason, Long> refused = Map.of(Reason.BAD_RECORD, 7L);
    assertThat(Gates.open().failures(books(1, copies(0), refused))).isEmpty();
    assertThat(Gates.open().failures(books(0, copies(1), refused))).isEmpty();
  }

  @Test
  void aRunThatReadNothingOrOnlyWhatWasTakenDownOrChangedIsNotHeld() {
    assertThat(Gates.open().failures(Books.empty())).isEmpty();
    Map<Reason, Long> expected = Map.of(Reason.TAKEN_DOWN, 2L, Reason.SOURCE_CHANGED, 1L);
    assertThat(Gates.open().failures(books(0, copies(0), expected))).isEmpty();
  }
}
