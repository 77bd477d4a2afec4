package dev.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {

  private static final String TEXT = "The council met on Monday to vote on the bridge.\n".repeat(9);

  @TempDir Path folder;

  private enum Format {
    GZIP(".gz") {
      @Override
      byte[] pack(byte[] bytes) {
        return Inputs.gzip(bytes);
      }
    },
    BZIP2(".bz2") {
      @Override
      byte[] pack(byte[] bytes) {
        return Inputs.bzip2(bytes);
      }
    },
    ZSTD(".zst") {
      @Override
      byte[] pack(byte[] bytes) {
        return Inputs.zstd(bytes);
      }
    };

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }

    abstract byte[] pack(byte[] bytes);

    byte[] pack(String text) {
      return pack(Inputs.utf8(text));
    }
  }

  private Path file(String name, byte[]... parts) {
    return Inputs.write(folder, name, Inputs.joined(parts));
  }

  private Reason reason(byte[]... parts) {
    return Inputs.refusal(file("a.txt", parts)).reason();
  }

  @ParameterizedTest
  @EnumSource
  void theBytesDecideAndNeverTheName(Format format) {
    assertThat(Inputs.text(file("a.txt", format.pack(TEXT))).text()).isEqualTo(TEXT);
    assertThat(Inputs.text(file("a" + format.suffix, Inputs.utf8(TEXT))).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void allMembersAreOneText(Format format) {
    byte[] two = Inputs.joined(format.pack("one "), format.pack(""), format.pack("two"));
    assertThat(Inputs.text(file("a.txt", two)).text()).isEqualTo("one two");
  }

  @ParameterizedTest
  @EnumSource
  void aStreamCutAnywhereIsRefused(Format format) {
    byte[] whole = format.pack(TEXT);
    for (int length = 4; length < whole.length; length++) {
      Rejection rejection = Inputs.refusal(file("a.txt", Arrays.copyOf(whole, length)));
      assertThat(rejection.reason()).as("cut at %s", length).isEqualTo(Reason.BAD_COMPRESSION);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSecondMemberCutAnywhereIsRefused(Format format) {
    byte[] first = format.pack(TEXT);
    byte[] second = format.pack(TEXT);
    for (int length = 1; length < second.length; length += 3) {
      assertThat(reason(first, Arrays.copyOf(second, length)))
          .as("cut at %s", length)
          .isEqualTo(Reason.BAD_COMPRESSION);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatFollowsTheLastMemberIsRefused(Format format) {
    for (byte[] rest : new byte[][] {{0}, {'\n'}, new byte[600], Inputs.utf8("rubbish")}) {
      assertThat(reason(format.pack(TEXT), rest)).isEqualTo(Reason.BAD_COMPRESSION);
    }
  }

  /** The text is never another one: damage shows, or strikes a byte that carries nothing. */
  @ParameterizedTest
  @EnumSource
  void aFlippedBitNeverChangesTheText(Format format) {
    byte[] whole = format.pack(TEXT);
    int refused = 0;
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      var outcome = Inputs.only(Inputs.read(file("a.txt", damaged)));
      if (outcome instanceof dev.dateline.article.Outcome.Rejected) {
        refused++;
      } else if (bit >= 64) {
        assertThat(Inputs.kept(outcome).text()).as("bit %s", bit).isEqualTo(TEXT);
      }
    }
    assertThat(refused).isGreaterThan(whole.length * 7);
  }

  @ParameterizedTest
  @EnumSource
  void nothingInsideIsEmpty(Format format) {
    assertThat(reason(format.pack(""))).isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @EnumSource
  void aSecondLayerIsRefused(Format format) {
    Stream.of(Format.values())
        .forEach(
            outer ->
                assertThat(reason(outer.pack(format.pack(TEXT))))
                    .isEqualTo(Reason.NESTED_COMPRESSION));
  }

  @ParameterizedTest
  @EnumSource
  void anotherFormatInsideIsBinary(Format format) {
    assertThat(reason(format.pack("%PDF-1.7 ..."))).isEqualTo(Reason.BINARY);
  }

  @ParameterizedTest
  @EnumSource
  void aBombIsStoppedWhileItGrows(Format format) {
    assertThat(reason(format.pack(new byte[40 << 20]))).isIn(Reason.TOO_LARGE, Reason.BINARY);
    byte[] blanks = new byte[30 << 20];
    Arrays.fill(blanks, (byte) ' ');
    assertThat(reason(format.pack(blanks))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void belowTheFreeBytesAnyRatioIsHonest() {
    String text = "x" + " ".repeat(9 << 20);
    assertThat(Inputs.text(file("a", Inputs.gzip(Inputs.utf8(text)))).text()).isEqualTo(text);
  }

  @Test
  void anEndlessNameInsideGzipIsRefused() {
    byte[] head = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3};
    byte[] name = new byte[17 << 20];
    Arrays.fill(name, (byte) 'n');
    assertThat(reason(head, name, new byte[1])).isEqualTo(Reason.BAD_COMPRESSION);
  }

  @Test
  void theNameInsideGzipIsIgnored() {
    byte[] packed = Inputs.gzip(Inputs.utf8(TEXT));
    byte[] head = Arrays.copyOf(packed, 10);
    head[3] = 8;
    byte[] name = Inputs.utf8("../../etc/passwd\0");
    byte[] rest = Arrays.copyOfRange(packed, 10, packed.length);
    Path file = file("a.gz", head, name, rest);
    assertThat(Inputs.text(file).origin().uri()).isEqualTo(FileUris.uri(file));
  }

  @Test
  void zstdFramesToSkipAreSkipped() {
    byte[] skipped = {0x51, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};
    assertThat(Inputs.text(file("a", skipped, Inputs.zstd(Inputs.utf8(TEXT)))).text())
        .isEqualTo(TEXT);
  }

  @Test
  void noiseBehindAnyMagicIsRefusedByName() {
    Random random = new Random(11);
    byte[][] magics = {
      {0x1f, (byte) 0x8b, 8}, Inputs.utf8("BZh91AY&SY"), {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}
    };
    for (int i = 0; i < 600; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      assertThat(reason(magics[i % 3], noise)).isEqualTo(Reason.BAD_COMPRESSION);
    }
  }
}
