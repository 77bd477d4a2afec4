package dev.dateline.text.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHasherTest {

  private final ContentHasher hasher = ContentHasher.under("test-1");

  @Test
  void equalBodiesHaveEqualHashes() {
    assertThat(hasher.fingerprint("Rain fell.\nSun shone."))
        .isEqualTo(hasher.fingerprint("Rain fell.\nSun shone."));
  }

  @Test
  void aHashIsSixtyFourLowerCaseHexDigits() {
    assertThat(hasher.fingerprint("Rain fell.").contentHash()).matches("[0-9a-f]{64}");
  }

  @Test
  void aShiftedBoundaryBetweenParagraphsIsAnotherBody() {
    assertThat(hasher.fingerprint("ab\nc")).isNotEqualTo(hasher.fingerprint("a\nbc"));
  }

  @Test
  void anotherVersionGivesAnotherHash() {
    assertThat(ContentHasher.under("test-2").fingerprint("Rain fell.").contentHash())
        .isNotEqualTo(hasher.fingerprint("Rain fell.").contentHash());
  }
}
