package dev.dateline.article;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hashes are those of FIPS 180-4 and its examples. */
class Sha256Test {

  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void hashesTextsAndBytes() {
    assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.of("abc".getBytes(US_ASCII))).isEqualTo(OF_ABC);
    assertThat(Sha256.of("")).isEqualTo(OF_NOTHING);
  }

  @Test
  void textsAreHashedInUtf8() {
    assertThat(Sha256.of("ı"))
        .isEqualTo(Sha256.of(new byte[] {(byte) 0xc4, (byte) 0xb1}))
        .isNotEqualTo(Sha256.of("i"));
  }

  @Test
  void hashesOnlyTheFirstBytes() {
    assertThat(Sha256.of("abcdef".getBytes(US_ASCII), 3)).isEqualTo(OF_ABC);
  }

  @Test
  void bytesInPiecesHaveTheSameHashAsAllAtOnce() {
    Sha256 hash = new Sha256();
    hash.add((byte) 'a');
    hash.add("xbcx".getBytes(US_ASCII), 1, 2);
    assertThat(hash.hex()).isEqualTo(OF_ABC);
  }

  @Test
  void theStateIsResetAfterEveryHash() {
    Sha256 hash = new Sha256();
    hash.add((byte) 'a');
    assertThat(hash.hex()).isNotEqualTo(OF_NOTHING);
    assertThat(hash.hex()).isEqualTo(OF_NOTHING);
  }
}
