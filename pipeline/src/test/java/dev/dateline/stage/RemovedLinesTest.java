package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleText;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Removed;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.dataset.manifest.RemovedLine;
import dev.dateline.dataset.manifest.RemovedSample;
import dev.dateline.stage.block.Block;
import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineRole;
import dev.dateline.text.header.Headed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovedLinesTest {

  @Test
  void theMostFrequentLinesOfEveryRuleAreKnownWithTheirDocuments() throws IOException {
    RemovedLines lines = new RemovedLines(3);
    lines.add(page("Rain.", "Share\nRead more\n", "MENU", "MENU"));
    lines.add(page("Snow.", "Share\nShare\n", "MENU", "MENU"));
    lines.add(page("Hail.", "Share\n", "FOOTER"));

    assertThat(RemovedTally.sample(List.of(lines.drained())))
        .isEqualTo(
            new RemovedSample(
                3,
                List.of(
                    new RemovedLine("FOOTER", "Share", 1),
                    new RemovedLine("MENU", "Share", 2),
                    new RemovedLine("MENU", "Read more", 1))));
  }

  @Test
  void aLineCountsOnceInAllDocumentsOfOneStory() throws IOException {
    RemovedLines lines = new RemovedLines(4);
    String story = "The ferry to the island sails again since the ice broke in the harbour.";
    lines.add(page(story, "Share\n", "MENU"));
    lines.add(page(story, "Share\nPrint\n", "MENU", "MENU"));
    lines.add(page(story + "\nIt carries sixty cars.", "Share\n", "MENU"));
    lines.add(page("Snow.", "Share\n", "MENU"));

    assertThat(RemovedTally.sample(List.of(lines.drained())))
        .isEqualTo(
            new RemovedSample(
                2,
                List.of(new RemovedLine("MENU", "Share", 2), new RemovedLine("MENU", "Print", 1))));
  }

  @Test
  void countsMadeApartAreTheSameInAnyOrder() throws IOException {
    List<Block> parts = new ArrayList<>();
    RemovedLines lines = new RemovedLines(40);
    for (int i = 0; i < 40; i++) {
      lines.add(
          page(
              "Rain " + i % 37 + ".", "Line " + i % 11 + "\nLine " + i % 7 + "\n", "MENU", "MENU"));
      parts.add(lines.drained());
    }
    RemovedSample forwards = RemovedTally.sample(parts);

    Collections.reverse(parts);

    assertThat(RemovedTally.sample(parts)).isEqualTo(forwards);
    assertThat(forwards.lines()).hasSize(8);
    assertThat(lines.isEmpty()).isTrue();
  }

  @Test
  void aLongLineIsCutBetweenCharacters() throws IOException {
    RemovedLines lines = new RemovedLines(1);
    lines.add(page("Rain.", "x".repeat(159) + "\uD83D\uDE00 and more\n", "MENU"));

    assertThat(RemovedTally.sample(List.of(lines.drained())).lines().get(0).text())
        .isEqualTo("x".repeat(159) + "\u2026");
  }

  @ParameterizedTest(name = "{0} documents: {1} sampled is {2}")
  @CsvSource({
    "1,         ffffffff, true",
    "4096,      ffffffff, true",
    "4097,      7fffffff, true",
    "4097,      80000000, false",
    "100000,    07ffffff, true",
    "100000,    08000000, false",
    "100000000, 0001ffff, true",
    "100000000, 00020000, false",
  })
  void aDocumentIsSampledByTheFirstBitsOfItsHash(long documents, String hash, boolean sampled) {
    assertThat(new RemovedLines(documents).samples(hash)).isEqualTo(sampled);
  }

  /** A page with a body, whose lines were removed by these rules, in order. */
  private static Cleaned page(String body, String text, String... rules) {
    List<CleanLine> lines = new ArrayList<>();
    int start = 0;
    for (String rule : rules) {
      int end = text.indexOf('\n', start);
      lines.add(new CleanLine(start, end, LineRole.REMOVED, rule, 0));
      start = end + 1;
    }
    Decoding decoding = new Decoding("UTF-8", CharsetSource.UTF8, 0);
    Metadata metadata = Metadata.none();
    SourceText source =
        new SourceText(
            Origin.ofFile("file:///a.txt"),
            Sha256.of(body + text),
            text,
            decoding,
            metadata,
            Set.of());
    ArticleText content =
        new ArticleText(Optional.empty(), List.of(), body, List.of(), Removed.nothing());
    return new Cleaned(
        new Headed(source, Optional.empty()), content, lines, Set.of(), Optional.empty());
  }
}
