package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "plain, 006f006b, ok",
        "line end, 0061000a0062, a\\u000ab",
        "carriage return, 000d, \\u000d",
        "tab, 0009, \\u0009",
        "colour of a terminal, 001b005b00330031006d, \\u001b[31m",
        "one-character escape, 009b, \\u009b",
        "bell, 0007, \\u0007",
        "direction override, 202e, \\u202e",
        "isolate, 2066, \\u2066",
        "zero width, 200b, \\u200b",
        "line separator, 2028, \\u2028",
        "byte order mark, feff, \\ufeff",
        "backslash, 005c006e, \\\\n",
        "lone surrogate, d800, \\ud800",
        "tag character, db40dc41, \\udb40\\udc41",
        "emoji, d83dde00, \ud83d\ude00",
        "letters of other scripts, 06330644, \u0633\u0644",
      })
  void charactersThatControlTheTerminalAreEscaped(String what, String units, String printed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < units.length(); i += 4) {
      text.append((char) Integer.parseInt(units.substring(i, i + 4), 16));
    }
    assertThat(Printable.of(text.toString())).as(what).isEqualTo(printed);
  }

  @Property
  void printedTextHasNoControlCharacters(@ForAll String text) {
    assertThat(Printable.of(text).codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> c == 0x2028 || c == 0x2029);
  }

  @Test
  void jsonKeepsItsValueWithInvisibleCharactersEscaped() {
    assertThat(Printable.json("{\"a\":\"\\n\u009b\u202e\u00e9\"}"))
        .isEqualTo("{\"a\":\"\\n\\u009b\\u202e\u00e9\"}");
  }

  @Test
  void aCutNeverSplitsASurrogatePairAndIsMarked() {
    assertThat(Printable.of("ab\ud83d\ude00cd", 3)).isEqualTo("ab\u2026");
    assertThat(Printable.of("ab", 2)).isEqualTo("ab");
  }
}
