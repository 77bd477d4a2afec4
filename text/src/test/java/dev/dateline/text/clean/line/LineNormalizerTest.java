package dev.dateline.text.clean.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Flag;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNormalizerTest {

  private final LineNormalizer normalizer = new LineNormalizer();

  private String normal(String line) {
    return normalizer.normalize(line, 0, line.length());
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "Fish &amp; chips            | Fish & chips",
        "&amp;lt;b&amp;gt;           | &lt;b&gt;",
        "can&amp;#39;t &amp;quot;    | can't \"",
        "Smith &amp;amp; Sons        | Smith & Sons",
        "&amp;amp;quot;              | &quot;",
        "&amp;nosuch; &amp;#39       | &nosuch; &#39",
        "a&#0;b                      | a\uFFFDb",
        "a&#xD800;b                  | a\uFFFDb",
        "a&#x110000;b                | a\uFFFDb",
        "a&#99999999999999999999;b   | a\uFFFDb",
        "it&#146;s                   | it\u2019s",
        "it&#8217s                   | it\u2019s",
        "AT&T and R&D;               | AT&T and R&D;",
        "a &bogus; b                 | a &bogus; b",
        "one&nbsp;&nbsp;two          | one two",
        "soft&shy;hyphen             | softhyphen",
        "&#x1F600;                   | \uD83D\uDE00",
        "a\t\u00A0 \u3000b           | a b",
        "zero\u200Bwidth\uFEFF       | zerowidth",
        "cafe\u0301                  | caf\u00E9",
        "\u1112\u1161\u11AB\u1100    | \uD55C\u1100",
        "q\u0307\u0323               | q\u0323\u0307",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 |"
            + " \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "plain\u200Cword             | plainword",
        "\uD83D\uDC69\u200D\uD83D\uDCBB | \uD83D\uDC69\u200D\uD83D\uDCBB",
        "x\u202Ey                    | xy",
        "lone\uD800 half             | lone\uFFFD half",
      })
  void linesTakeTheirNormalForm(String line, String expected) {
    assertThat(normal(line)).isEqualTo(expected);
  }

  @Test
  void tagsAndControlsAreRemovedAndFlagged() {
    assertThat(normal("Hi\uDB40\uDC49\uDB40\uDC67 there\u0007")).isEqualTo("Hi there");
    assertThat(normalizer.flags()).containsExactly(Flag.INVISIBLE_REMOVED);
  }

  @Test
  void softHyphensAndByteOrderMarksAreRemovedSilently() {
    assertThat(normal("a\u00ADb\uFEFFc\u200E")).isEqualTo("abc");
    assertThat(normalizer.flags()).isEmpty();
  }

  @Test
  void marksBeyondAReadableNumberAreCut() {
    String line = "o" + "\u0301".repeat(100_000) + "k";
    assertThat(normal(line)).isEqualTo("\u00F3" + "\u0301".repeat(LineNormalizer.MOST_MARKS) + "k");
    assertThat(normalizer.flags()).containsExactly(Flag.EXCESS_MARKS_REMOVED);
  }

  @Test
  void wordsWithEveryMarkOfTheirScriptAreUnchanged() {
    String hebrew = "\u05D1\u05B0\u05BC\u05E8\u05B5\u05D0\u05E9\u05B4\u05C1\u05D9\u05EA";
    assertThat(normal(hebrew)).isEqualTo(Normalizer.normalize(hebrew, Normalizer.Form.NFC));
    assertThat(normalizer.flags()).isEmpty();
  }

  @Property
  void theNormalFormIsNfcWithoutStraySpaces(@ForAll String line) {
    String normal = normal(line);
    assertThat(Normalizer.isNormalized(normal, Normalizer.Form.NFC)).isTrue();
    assertThat(normal).isEqualTo(normal.strip()).doesNotContain("  ");
    assertThat(normal.codePoints().noneMatch(c -> c < ' ')).isTrue();
  }

  @Property
  void decomposedTextGivesTheSameForm(@ForAll String line) {
    assertThat(normal(Normalizer.normalize(line, Normalizer.Form.NFD))).isEqualTo(normal(line));
  }

  @Property
  void aLineThatIsNormalIsNotChangedByNormalisation(@ForAll String line) {
    if (LineNormalizer.isNormal(line, 0, line.length())) {
      assertThat(normal(line)).isEqualTo(line);
    }
  }
}
