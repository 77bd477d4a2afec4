package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Flag;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceSpan;
import dev.dateline.text.clean.line.Characters;
import dev.dateline.text.clean.line.LineNormalizer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {

  private static final String STORY =
      """
      The ferry to the northern islands will sail again on Friday, the port authority said.
      Engineers replaced both shafts during the winter, a repair that took nine weeks in all.
      "We are glad to be back on the water," said Captain Runa Dahl on the quay on Monday.
      The first crossing leaves at six in the morning and takes four hours and ten minutes.
      """;

  private static Reason reason(String text) {
    return ((Outcome.Rejected<Cleaned>) Pages.clean(Pages.page(text))).rejection().reason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\u200B\uFEFF\n\u00AD", "\u2028\u2029\u0085"})
  void aDocumentWithoutAVisibleCharacterIsEmpty(String text) {
    assertThat(reason(text)).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aDateHeaderAloneLeavesNoBody() {
    Outcome<Cleaned> outcome = Pages.clean(Pages.dated("date 2021-08-04", " \n\n"));
    assertThat(((Outcome.Rejected<Cleaned>) outcome).rejection().reason())
        .isEqualTo(Reason.EMPTY_BODY);
  }

  @Test
  void aPageThatOnlyAsksForConsentIsRefused() {
    String notice =
        """
        Home
        We use cookies and process personal data together with our partners to show ads.
        Accept all
        Manage preferences
        Privacy policy
        """;
    assertThat(reason(notice)).isEqualTo(Reason.EMPTY_BODY);
    assertThat(Pages.body(notice + STORY)).isEqualTo(STORY.strip());
  }

  @Test
  void aPageThatOnlyOffersASubscriptionIsRefused() {
    String offer =
        """
        Home
        Sport
        Subscribe to continue reading
        You have read your last free article this month. Subscribe now for access to all of it.
        Already a subscriber? Log in
        Cancel any time
        Terms and conditions
        """;
    assertThat(reason(offer)).isEqualTo(Reason.EMPTY_BODY);
    assertThat(Pages.body(offer + STORY)).contains(STORY.strip());
    String report =
        """
        Subscribe
        The Courier has lost 4,000 subscribers since May, its owner said on Monday in a letter to staff.
        The letter does not say why. "You all know how hard this year has been," wrote the owner.
        """;
    assertThat(Pages.body(report)).contains("4,000 subscribers", "how hard");
  }

  @Test
  void moreLinesThanTheLimitAreTooLarge() {
    assertThat(reason("x\n".repeat(TextCleaner.MOST_LINES + 1))).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "Rain.", "The council met on Tuesday.", "\uD83D\uDE00", "42"})
  void theSmallestDocumentsAreKeptCompletely(String text) {
    assertThat(Pages.body(text)).isEqualTo(text);
  }

  @Test
  void whatFollowsTheHeaderOnItsLineIsBody() {
    Cleaned cleaned = Pages.cleaned(Pages.dated("date 2021-08-04", " Rain fell on the harbour."));
    assertThat(cleaned.content().body()).isEqualTo("Rain fell on the harbour.");
    assertThat(cleaned.content().spans()).containsExactly(new SourceSpan(0, 16, 25));
  }

  @Test
  void aStatedTitleBeatsTheLines() {
    Cleaned cleaned = Pages.cleaned(Pages.titled(STORY, Optional.of("Ferry &amp; port")));
    assertThat(cleaned.content().headline()).contains("Ferry & port");
    assertThat(cleaned.content().body()).isEqualTo(STORY.strip());
  }

  @Test
  void aOneLineTextThatIsItsTitleIsKept() {
    Cleaned cleaned = Pages.cleaned(Pages.titled("Ferry sails", Optional.of("Ferry sails")));
    assertThat(cleaned.content().body()).isEqualTo("Ferry sails");
  }

  @Test
  void aShortFirstLineIsTheHeadline() {
    Cleaned cleaned = Pages.cleaned(Pages.page("Ferry to sail again on Friday\n\n" + STORY));
    assertThat(cleaned.content().headline()).contains("Ferry to sail again on Friday");
    assertThat(cleaned.content().body()).isEqualTo(STORY.strip());
    assertThat(cleaned.lines().get(0).role()).isEqualTo(LineRole.HEADLINE);
  }

  @Test
  void aRepeatedTextIsKeptOnce() {
    Cleaned cleaned = Pages.cleaned(Pages.page(STORY + "\n" + STORY));
    assertThat(cleaned.content().body()).isEqualTo(STORY.strip());
    assertThat(cleaned.flags()).containsExactly(Flag.REPEATED_BLOCKS);
    assertThat(cleaned.lines())
        .extracting(CleanLine::rule)
        .containsExactly(
            "", "", "", "", "REPEATED_BLOCK", "REPEATED_BLOCK", "REPEATED_BLOCK", "REPEATED_BLOCK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u2028", "\u0085", " \n\n", "\n \t\n\n"})
  void lineEndsAndBlanksDoNotChangeTheBody(String lineEnd) {
    assertThat(Pages.body(STORY.replace("\n", lineEnd))).isEqualTo(STORY.strip());
  }

  @Test
  void everyNonBlankLineIsListedWithItsOffsets() {
    String page = "Menu\n\n  Ferry to sail again  \n" + STORY;
    List<String> listed =
        Pages.cleaned(Pages.page(page)).lines().stream()
            .map(line -> page.substring(line.start(), line.end()))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(
            page.lines().map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  @Property
  void everySpanHoldsTheSameCharactersInBodyAndSource(@ForAll("pages") String page) {
    if (Pages.clean(Pages.page(page)) instanceof Outcome.Kept<Cleaned> kept) {
      String body = kept.value().content().body();
      int behind = 0;
      for (SourceSpan span : kept.value().content().spans()) {
        assertThat(span.bodyStart()).isGreaterThanOrEqualTo(behind);
        behind = span.bodyStart() + span.length();
        for (int i = 0; i < span.length(); i++) {
          assertCorresponds(body.charAt(span.bodyStart() + i), page.charAt(span.sourceStart() + i));
        }
      }
    } else {
      assertThat(new LineNormalizer().normalize(page, 0, page.length())).isEmpty();
    }
  }

  @Test
  void aWrappedTextHasTheBodyOfTheUnwrappedTextAndAFlag() {
    String wrapped =
        """
        The harbour town is going to buy another ferry for its is-
        land connection, the mayor said on Tuesday, after the num-
        ber of passengers doubled in two years and the queues at
        the quay grew longer than anybody in the office of the
        harbour had ever seen.

        The council had asked for the boat for many years and was
        glad of the vote, while the opposition wanted to know
        where the money for the engine was to come from.
        """;

    Cleaned cleaned = Pages.cleaned(Pages.page(wrapped));

    String body = cleaned.content().body();
    assertThat(body)
        .isEqualTo(
            "The harbour town is going to buy another ferry for its island connection, the mayor"
                + " said on Tuesday, after the number of passengers doubled in two years and the"
                + " queues at the quay grew longer than anybody in the office of the harbour had"
                + " ever seen.\nThe council had asked for the boat for many years and was glad of"
                + " the vote, while the opposition wanted to know where the money for the engine"
                + " was to come from.");
    assertThat(cleaned.flags()).contains(Flag.UNWRAPPED);
    assertThat(cleaned.lines()).hasSize(2);
    int covered = 0;
    for (SourceSpan span : cleaned.content().spans()) {
      for (int i = 0; i < span.length(); i++) {
        assertCorresponds(
            body.charAt(span.bodyStart() + i), wrapped.charAt(span.sourceStart() + i));
      }
      covered += span.length();
    }
    assertThat(covered).isEqualTo(body.length() - 1);
  }

  private static void assertCorresponds(char inBody, char inSource) {
    if (Character.isWhitespace(inBody)) {
      assertThat(Characters.isBlank(inSource) || Characters.isLineEnd(inSource)).isTrue();
    } else {
      assertThat(inSource).isEqualTo(inBody);
    }
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "The council met on Tuesday to vote on the plan, the mayor said.",
            "&amp;",
            "&nbsp;",
            " ",
            "\n",
            "\r\n",
            "\u2028",
            "\u200B",
            "\u200D",
            "e\u0301",
            "\u0301",
            "\uD83D\uDE00",
            "\uD800",
            "\u00A0",
            "Share",
            "x")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
