package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Fingerprint;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentHasherTest {

  private static Fingerprint hash(String body) {
    return ContentHasher.current().fingerprint(body);
  }

  @ParameterizedTest
  @EnumSource
  void equalBodiesHaveEqualHashesOfSixtyFourDigits(FingerprintVersion version) {
    ContentHasher hasher = ContentHasher.under(version);
    Fingerprint fingerprint = hasher.fingerprint("Rain fell.\nSun shone.");
    assertThat(hasher.fingerprint("Rain fell.\nSun shone.")).isEqualTo(fingerprint);
    assertThat(fingerprint.contentHash()).matches("[0-9a-f]{64}");
    assertThat(fingerprint.version()).isEqualTo(version.id());
  }

  @Test
  void anotherVersionGivesAnotherHash() {
    assertThat(
            Arrays.stream(FingerprintVersion.values())
                .map(version -> ContentHasher.under(version).fingerprint("Rain").contentHash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void versionsAreKnownByTheirNames() {
    assertThat(FingerprintVersion.named("body-2")).contains(FingerprintVersion.BODY_2);
    assertThat(FingerprintVersion.named("body-0")).isEqualTo(Optional.empty());
  }

  /** Datasets of version 0.1 hold this hash. */
  @Test
  void theHashOfVersionTwoNeverChanges() {
    assertThat(
            ContentHasher.under(FingerprintVersion.BODY_2)
                .fingerprint("Rain fell.\nSun shone.")
                .contentHash())
        .isEqualTo("36700482d1d449814c295a51e5af3a375b24c8c8ce8768ed747c18c628e9d3ec");
  }

  @Test
  void theHashOfVersionThreeNeverChanges() {
    assertThat(hash("Rain fell.\n\u201CSun\u201D shone \u2013 at\u00A03.").contentHash())
        .isEqualTo("201456ef299e61d6f8732432d6d1cdcac659376c1c4b2c4ac49ef3a119f9ec77");
  }

  @ParameterizedTest(name = "\"{0}\" and \"{1}\" are one text")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Rain  fell. | Rain fell.",
        "^Rain fell.\nSun shone.^ | Rain fell. Sun shone.",
        "^Rain fell.\nSun shone.^ | Rain fell.Sun shone.",
        "a\u00A0b\u2009c | a b c",
        "centi\u200Bmetres | centimetres",
        "officials\u2019 | officials'",
        "\u201Ctwo million\u201D | \"two million\"",
        "\u00AB two million \u00BB | \u201Etwo million\u201C",
        "``two million'' | \"two million\"",
        "offer \u2014 no more | offer -- no more",
        "offer\u2014no more | offer - no more",
        "well-known | well\u2010known",
        "co-operate | cooperate",
        "exam- ple | example",
        "\uFB01nal o\uFB00er | final offer",
        "\u0153uvre | oeuvre",
        "and so on\u2026 | and so on...",
        "\uFF11\uFF12 o'clock | 12 o\u00B4clock",
        "\u22125 degrees | -5 degrees",
        "10\u202F000 people | 10 000 people",
      })
  void textsThatDifferInTypesettingHaveOneHash(String one, String other) {
    assertThat(hash(one)).isEqualTo(hash(other));
  }

  @ParameterizedTest(name = "\"{0}\" and \"{1}\" are two texts")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 degrees | -5 degrees",
        "1.5 million | 15 million",
        "3-1 | 31",
        "1 12 | 11 2",
        "Rain fell. | Rain fell",
        "Rain fell. | rain fell.",
        "caf\u00E9 | cafe",
        "$5 | \u20AC5",
        "He said no. | He said 'no'.",
        "Rain fell. | Rain fell. Sun shone.",
        "\u0421ar | Car",
      })
  void textsThatDifferInContentHaveTwoHashes(String one, String other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Property
  void whiteSpaceNeverCounts(@ForAll String one, @ForAll String other) {
    String spaced = one.replaceAll("[a-z]", "$0 ") + "\n" + other;
    String glued = one.replaceAll("[a-z]", "$0") + other;
    assertThat(CanonicalText.of(spaced + ".")).isNotNull();
    if ((one + other).chars().allMatch(c -> c < 0x300 && !Character.isDigit(c))) {
      assertThat(hash(spaced)).isEqualTo(hash(glued));
    }
  }
}
