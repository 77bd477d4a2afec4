package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Metadata;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.header.Headed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoilerplateListTest {

  private static final String NOTICE = "The Courier is printed on paper from the mill upstream.";

  private static SourceText page(String site, String text) {
    SourceText plain = Pages.page(text).source();
    Metadata metadata =
        Metadata.builder().url(Optional.of("https://www." + site + "/story")).build();
    return new SourceText(
        plain.origin(), plain.rawHash(), text, plain.decoding(), metadata, plain.flags());
  }

  private static List<String> listOf(String... sites) {
    BoilerplateCounter counter = new BoilerplateCounter();
    for (int i = 0; i < sites.length; i++) {
      counter.add(page(sites[i], "Story number " + i + " of this paper was short.\n" + NOTICE));
    }
    BoilerplateCounter.Counts counts = counter.take();
    RepeatedLines lines = new RepeatedLines();
    counts.lines().forEach(lines::add);
    List<String> rows = new ArrayList<>(List.of(BoilerplateList.HEADING));
    lines.forEach(
        line -> {
          if (RepeatedLines.isOften(line, counts.documents().get(line.source()))) {
            rows.add(BoilerplateList.row(line));
          }
        });
    rows.sort(BoilerplateList.ROW_ORDER);
    return rows;
  }

  @Test
  void linesThatDocumentsOfOneSourceShareAreListed() {
    assertThat(listOf("a.example", "a.example", "a.example", "b.example")).hasSize(1);
    assertThat(listOf("a.example", "a.example", "a.example"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("\ta.example\t3\t" + NOTICE);
  }

  @Test
  void listedLinesAreRemovedOnlyFromDocumentsOfTheirSource() {
    TextCleaner cleaner =
        TextCleaner.with(BoilerplateList.parse(listOf("a.example", "a.example", "a.example")));
    String story = "The bridge opened to carts and riders on Monday.";
    assertThat(body(cleaner, page("a.example", story + "\n" + NOTICE))).isEqualTo(story);
    assertThat(body(cleaner, page("c.example", story + "\n" + NOTICE))).endsWith(NOTICE);
  }

  private static String body(TextCleaner cleaner, SourceText source) {
    return ((Outcome.Kept<Cleaned>) cleaner.clean(new Headed(source, Optional.empty())))
        .value()
        .content()
        .body();
  }

  @Test
  void aLineWithoutAHashIsRefused() {
    assertThatThrownBy(() -> BoilerplateList.parse(List.of("# remark", "no hash here")))
        .hasMessageContaining("line 2");
  }
}
