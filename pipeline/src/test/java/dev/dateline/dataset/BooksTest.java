package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.WrittenFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BooksTest {

  private static final List<WrittenFile> FILES =
      List.of(
          new WrittenFile("articles/date=2021-08-03/part-00000.parquet", 2, 10, "a"),
          new WrittenFile("articles/date=2021-08-03/part-00001.parquet", 1, 10, "b"),
          new WrittenFile("undated/part-00000.parquet", 4, 10, "c"),
          new WrittenFile("duplicates/part-00000.parquet", 5, 10, "d"),
          new WrittenFile("rejected/part-00000.parquet", 6, 10, "e"));

  @Test
  void booksThatAgreeWithThemselvesAndTheFilesHaveNoDifferences() {
    assertThat(books(18, 7, 4, 3, 5, 6).differences(FILES)).isEmpty();
  }

  @Test
  void aDocumentThatIsNotAccountedForIsFound() {
    assertThat(books(19, 7, 4, 3, 5, 6).differences(FILES))
        .containsExactly(
            "the books do not balance: read 19, written 7 (dated 3, undated 4), duplicates 5,"
                + " rejected 6");
  }

  @Test
  void rowsThatAreNotInTheBooksAreFound() {
    assertThat(books(15, 6, 4, 2, 4, 5).differences(FILES))
        .containsExactly(
            "duplicates: the books have 4, the files 5",
            "rejected: the books have 5, the files 6",
            "2021-08-03: the books have 2, the files 3");
  }

  @Property
  void partsOfBooksThatBalanceAddUpToBooksThatBalance(
      @ForAll @IntRange(max = 1000) int dated,
      @ForAll @IntRange(max = 1000) int undated,
      @ForAll @IntRange(max = 1000) int duplicates,
      @ForAll @IntRange(max = 1000) int rejected) {
    Books one =
        books(
            dated + undated + duplicates + rejected,
            dated + undated,
            undated,
            dated,
            duplicates,
            rejected);

    assertThat(one.balances()).isTrue();
    assertThat(one.plus(one).balances()).isTrue();
    assertThat(one.plus(Books.empty())).isEqualTo(one);
    assertThat(one.plus(one).read()).isEqualTo(2 * one.read());
  }

  private static Books books(
      long read, long written, long undated, long dated, long duplicates, long rejected) {
    return new Books(
        read,
        written,
        undated,
        new TreeMap<>(Map.of(LocalDate.of(2021, 8, 3), dated)),
        new TreeMap<>(Map.of(CopyKind.RAW_SAME_RUN, duplicates)),
        new TreeMap<>(Map.of(Reason.EMPTY, rejected)));
  }
}
