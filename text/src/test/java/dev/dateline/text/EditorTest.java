package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole documents, as old archives hold them. */
class EditorTest {

  /** A wire story with a title of its own and an indent for each paragraph. */
  private static final String WIRE =
      """
      PORT HAVEN TO REPAIR ITS LIGHTHOUSE
        The town of Port Haven will repair the old
        lighthouse before the winter, its council said on Monday,
        after the lamp had been dark for three weeks.
            Keeper Mara Oldfield told the council that the boats had
        stayed in the harbour after sunset since the middle of the
        month and that the catch had fallen by half.
            "We have asked for a new lamp for years," Oldfield said,
        adding that the repair would need no loan and no new tax on
        the fishermen of the town.
            The lighthouse, built in 1871 of stone from the old quay,
        was last repaired 30 years ago and will be painted again by
        the yard of Brenner and Sons.
            The treasurer of the council, Paul Arden, said the work
        would cost forty thousand crowns, of which the county would
        pay a third.
      """;

  private static final String ADDED =
      """
            Two members of the council voted against the repair, and
        one of them, Nils Brandt, left the hall before the count and
        called the price a scandal.
      """;

  private final Editor editor =
      Editor.with(new EditorSettings(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 23)));

  private Article edit(String text) {
    SourceText source =
        new SourceText(
            Origin.ofFile("file:///in/a.txt"),
            "0".repeat(64),
            text,
            new Decoding("UTF-8", CharsetSource.UTF8, 0),
            Metadata.none(),
            Set.of());
    return ((Outcome.Kept<Article>) editor.edit(source)).value();
  }

  @Test
  void aWrappedWireStoryLosesNothingAndIsJoinedIntoItsParagraphs() {
    Article article = edit(WIRE);

    String body = article.content().body();
    assertThat(body.lines()).hasSize(5);
    assertThat((article.content().headline().orElse("") + " " + body).replaceAll("\\s+", " "))
        .isEqualTo(WIRE.strip().replaceAll("\\s+", " "));
    assertThat(article.flags()).contains(Flag.UNWRAPPED).doesNotContain(Flag.MOSTLY_REMOVED);
  }

  @Test
  void aStoryWithOneMoreParagraphHasAnotherHash() {
    int place = WIRE.indexOf("      The treasurer");
    Article later = edit(WIRE.substring(0, place) + ADDED + WIRE.substring(place));

    assertThat(later.content().body())
        .contains("voted against the repair, and one of them, Nils Brandt, left the hall");
    assertThat(later.fingerprint()).isNotEqualTo(edit(WIRE).fingerprint());
  }

  @Test
  void theTimeStampOfAnOldMailboxIsADayAndNotAHeadline() {
    Article article =
        edit(
            "7-APR-1987 17:17:34.97\n"
                + "The town of Port Haven will repair its lighthouse before the winter, the"
                + " keeper said.\n");

    assertThat(article.dating().published()).contains(LocalDate.of(1987, 4, 7));
    assertThat(article.content().headline()).isEmpty();
    assertThat(article.content().body()).startsWith("The town of Port Haven");
  }
}
