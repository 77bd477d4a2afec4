package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.text.page.HtmlPages;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.PageReader;
import org.junit.jupiter.api.Test;

class PageDescriptionTest {

  /** Otherwise weights that were learned from bare text would mean something else on a page. */
  @Test
  void markupAddsToTheEvidenceOfTheTextAndChangesNoneOfIt() {
    String html = HtmlPages.article("", "Harbour closes for a week", HtmlPages.paragraphs());
    if (!(PageReader.read(HtmlPages.source(html)) instanceof Outcome.Kept<Page> kept)) {
      throw new AssertionError("rejected");
    }
    PageDescription marked = PageDescription.of(kept.value());
    PageDescription bare = PageDescription.of(kept.value().rendered().text());
    assertThat(marked.size()).isEqualTo(bare.size()).isGreaterThan(10);
    for (int line = 0; line < bare.size(); line++) {
      assertThat(marked.features(line)).isEqualTo(bare.features(line));
      assertThat(marked.wording(line)).startsWith(bare.wording(line));
      assertThat(marked.wording(line).length).isGreaterThan(bare.wording(line).length);
    }
  }
}
