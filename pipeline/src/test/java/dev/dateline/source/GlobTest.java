package dev.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*, , true",
    "*, anything, true",
    "a*c, abbc, true",
    "a*c, abbd, false",
    "a*b*c, a1b2b3c, true",
    "?, \u65e5, true",
    "?, ab, false",
    "[a-c]x, bx, true",
    "[a-c]x, dx, false",
    "[!a-c]x, dx, true",
    "[]]x, ]x, true",
    "[a, [a, true",
    "\\*, *, true",
    "\\*, a, false",
    "a\\, a\\, true",
    ".*, .hidden, true",
    "*, .hidden, true",
  })
  void aNameFitsOrNot(String pattern, String name, boolean fits) {
    byte[] bytes = Inputs.utf8(name == null ? "" : name);
    assertThat(Glob.of(pattern).matches(bytes)).isEqualTo(fits);
  }

  @Test
  void aByteThatIsNotUtf8IsOneCharacter() {
    assertThat(Glob.of("?b").matches(new byte[] {(byte) 0xff, 'b'})).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'{a,b}', 'a b'",
    "'x{a,{b,c}}y', 'xay xby xcy'",
    "'{a}', a",
    "'{a,', '{a,'",
    "'\\{a,b}', '\\{a,b}'",
    "'{,s}', ' s'",
    "'{a,b}{c,d}', 'ac ad bc bd'",
  })
  void bracesStandForAlternatives(String pattern, String expected) {
    assertThat(Glob.alternatives(pattern)).containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Test
  void braceBombsAreRefused() {
    assertThatThrownBy(() -> Glob.alternatives("{a,b}".repeat(20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1024");
  }
}
