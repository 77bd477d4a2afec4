package dev.dateline.text.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String BODY = Texts.of(1, 400);

  @Property(tries = 200)
  void theOrderOfTheTwoDoesNotMatter(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 600) int words,
      @ForAll @IntRange(max = 600) int from) {
    String one = Texts.of(seed, words);
    String other = Texts.words(one, Math.min(from, words - 1), words) + " " + Texts.of(~seed, 40);
    Comparison comparison = compared(one, other);
    Comparison turned = compared(other, one);

    assertThat(turned.verdict()).isEqualTo(comparison.verdict());
    assertThat(turned.evidence()).isEqualTo(comparison.evidence());
    assertThat(turned.admits()).isEqualTo(comparison.admits());
  }

  @Property(tries = 1_000)
  void whatIsNotAlikeByItsCountsIsDifferent(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 900) int words,
      @ForAll @IntRange(max = 900) int from,
      @ForAll @IntRange(max = 900) int added) {
    String one = Texts.of(seed, words);
    String kept = Texts.words(one, Math.min(from, words - 1), words);
    Sketch sketch = Sketcher.sketch(one);
    Sketch other = Sketcher.sketch(kept + " " + Texts.of(~seed, added));

    assertThat(Comparison.mayBeAlike(sketch, other))
        .isEqualTo(Comparison.mayBeAlike(other, sketch))
        .isIn(true, Comparison.of(sketch, other).verdict() != Verdict.DIFFERENT);
  }

  @Property(tries = 1_000)
  void aScreenDecidesAsTheCountsDoWhateverItSawBefore(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 900) int words,
      @ForAll @IntRange(max = 900) int from,
      @ForAll @IntRange(max = 900) int added) {
    String one = Texts.of(seed, words);
    Sketch sketch = Sketcher.sketch(one);
    Sketch other =
        Sketcher.sketch(
            Texts.words(one, Math.min(from, words - 1), words) + " " + Texts.of(~seed, added));
    Screen screen = new Screen();

    for (Sketch first : List.of(sketch, other, sketch, Sketcher.sketch(""), sketch)) {
      for (Sketch second : List.of(other, sketch, Sketcher.sketch(""))) {
        assertThat(screen.mayBeAlike(first, second))
            .isEqualTo(Comparison.mayBeAlike(first, second));
      }
    }
  }

  @Property(tries = 200)
  void aTextHasTheSameStoryAsItself(@ForAll @IntRange(min = 1, max = 3_000) int words) {
    Comparison comparison = compared(Texts.of(words, words), Texts.of(words, words));

    assertThat(comparison.verdict()).isEqualTo(Verdict.SAME);
    // The ends of a long text are not in the sketch.
    assertThat(comparison.evidence().words()).isBetween(words - words / 10, words);
  }

  @Property(tries = 200)
  void anyTwoTextsCompareWithoutFailing(@ForAll String one, @ForAll String other) {
    assertThat(compared(one, other).evidence().text()).isNotEmpty();
  }

  @Test
  void otherTextsAreDifferent() {
    assertThat(verdict(BODY, Texts.of(2, 400))).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void aTextWithOneMoreParagraphIsTheSame() {
    assertThat(verdict(BODY, BODY + Texts.of(2, 60))).isEqualTo(Verdict.SAME);
  }

  @Test
  void theBeginningOfATextIsAPart() {
    assertThat(verdict(BODY, Texts.words(BODY, 0, 130))).isEqualTo(Verdict.PART);
  }

  /** A quotation from the middle is not an abridged form. */
  @Test
  void aPieceFromTheMiddleWithAnotherTextIsDifferent() {
    assertThat(verdict(BODY, Texts.words(BODY, 200, 260) + " " + Texts.of(3, 200)))
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void aFormWithOtherNumbersIsDifferent() {
    assertThat(verdict(form(10), form(50))).isEqualTo(Verdict.DIFFERENT);
    assertThat(verdict(form(10), form(10))).isEqualTo(Verdict.SAME);
  }

  @Test
  void evidenceHasAText() {
    assertThat(compared(Texts.of(1, 100), Texts.of(1, 100)).evidence().text())
        .isEqualTo("100 of 100 words in 1 run; numbers 0 of 0, names 0 of 0");
  }

  @Test
  void evidenceIsReadableHoweverManyWordsThereAre() {
    assertThat(new Evidence(1_005, 16_383, 0, 0, 12, 4, 5, 999, 1_000).text())
        .isEqualTo("1,005 of 16,383 words in 12 runs in order; numbers 4 of 5, names 999 of 1000");
  }

  private static String form(int first) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      form.append(Texts.words(BODY, 10 * i, 10 * i + 10)).append(' ').append(first + i).append(' ');
    }
    return form.toString();
  }

  private static Verdict verdict(String one, String other) {
    return compared(one, other).verdict();
  }

  private static Comparison compared(String one, String other) {
    return Comparison.of(Sketcher.sketch(one), Sketcher.sketch(other));
  }
}
