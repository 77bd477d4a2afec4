package dev.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final int DOCUMENTS = 2_000;
  private static final Prose PROSE =
      new Prose(
          List.of("Bridge opens", "Port closes", "Dam holds"),
          IntStream.range(0, 500).mapToObj(i -> "Sentence " + i + " of many.").toList());

  @Test
  void theSameNumberAlwaysGivesTheSameText() {
    assertThat(documents(15).text(77)).isEqualTo(documents(15).text(77));
  }

  @Test
  void halfOfTheTextsAreLongerThanFourKilobytes() {
    Documents documents = documents(0);
    long longer =
        IntStream.range(0, DOCUMENTS).filter(i -> documents.text(i).length() > 4_000).count();

    assertThat(longer).isBetween(DOCUMENTS * 4L / 10, DOCUMENTS * 6L / 10);
  }

  @Test
  void asManyDocumentsAreCopiesAsAskedFor() {
    Documents documents = documents(90);
    Set<String> texts = new HashSet<>();
    IntStream.range(0, DOCUMENTS).forEach(i -> texts.add(documents.text(i)));

    assertThat(texts.size()).isBetween(DOCUMENTS * 7 / 100, DOCUMENTS * 13 / 100);
  }

  private static Documents documents(int copies) {
    return new Documents(new Corpus(DOCUMENTS, 30, copies, 4_000, Corpus.Form.FILES), PROSE);
  }
}
