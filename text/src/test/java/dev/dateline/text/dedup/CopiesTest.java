package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.dedup.Duplicate.Kind;
import dev.dateline.text.dedup.Duplicate.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopiesTest {

  private static final Reference UNDATED = References.of("a.txt", "aa", "");
  private static final Reference DATED = References.of("b.txt", "bb", "2021-08-04");
  private static final Reference SAME_BYTES = References.of("c.txt", "bb", "2021-08-04");

  @Test
  void theFirstInOrderIsKeptAndTheOthersAreItsDuplicates() {
    assertThat(duplicates(List.of(UNDATED, SAME_BYTES, DATED), Map.of(), Optional.empty()))
        .containsExactly(
            new Duplicate(SAME_BYTES, id(), "run", Kind.RAW, Scope.SAME_RUN),
            new Duplicate(UNDATED, id(), "run", Kind.CONTENT, Scope.SAME_RUN));
  }

  @Test
  void noneIsKeptIfAnEarlierRunPublishedTheContent() {
    Published earlier = new Published(id(), "bb", "yesterday", 0);

    assertThat(duplicates(List.of(UNDATED, DATED), Map.of(), Optional.of(earlier)))
        .containsExactly(
            new Duplicate(UNDATED, id(), "yesterday", Kind.CONTENT, Scope.EARLIER_RUN),
            new Duplicate(DATED, id(), "yesterday", Kind.RAW, Scope.EARLIER_RUN));
  }

  @Test
  void noneIsKeptIfAnEarlierRunPublishedTheBytesOfOneUnderAnotherContentHash() {
    Published earlier = new Published("old id", "bb", "yesterday", 0);

    assertThat(duplicates(List.of(UNDATED, DATED), Map.of("bb", earlier), Optional.empty()))
        .containsExactly(
            new Duplicate(UNDATED, "old id", "yesterday", Kind.CONTENT, Scope.EARLIER_RUN),
            new Duplicate(DATED, "old id", "yesterday", Kind.RAW, Scope.EARLIER_RUN));
  }

  @Test
  void theEarliestPublicationIsTheOriginal() {
    Published first = new Published("x", "00", "first", 0);
    Published second = new Published("y", "bb", "second", 1);

    assertThat(duplicates(List.of(UNDATED), Map.of(), Optional.of(first)))
        .extracting(Duplicate::originalRun)
        .containsExactly("first");
    assertThat(duplicates(List.of(UNDATED, DATED), Map.of("bb", second), Optional.of(first)))
        .extracting(Duplicate::originalRun)
        .containsExactly("first", "second");
  }

  @Test
  void aSingleArticleIsKept() {
    assertThat(duplicates(List.of(DATED), Map.of(), Optional.empty())).isEmpty();
  }

  private static List<Duplicate> duplicates(
      List<Reference> copies, Map<String, Published> sameBytes, Optional<Published> sameContent) {
    return Copies.duplicates("run", copies, sameBytes, sameContent);
  }

  private static String id() {
    return DATED.fingerprint().contentHash();
  }
}
