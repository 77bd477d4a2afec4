package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetCellTest {

  private static final Pattern CELL_START = Pattern.compile("[,;|\t\r\n]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1|'=1+1",
        "+49 30|'+49 30",
        "-x|'-x",
        "@SUM(A1)|'@SUM(A1)",
        "  =1|  '=1",
        "\"=1|\"'=1",
        "\uff1d1|'\uff1d1",
        "a;=cmd|a;'=cmd",
        "a, -b|a, '-b",
        "a=b-c+d@e|a=b-c+d@e",
        "well-known|well-known",
        "$1 =|$1 =",
      })
  void whatBeginsLikeAFormulaIsText(String text, String safe) {
    assertThat(SpreadsheetCell.of(text)).isEqualTo(safe);
  }

  @Test
  void linesStayAndOtherControlsAreSpelledOut() {
    assertThat(SpreadsheetCell.of("a\r\nb\rc\t=d\u001b[2J\u202e"))
        .isEqualTo("a\nb\nc\\u0009=d\\u001b[2J\\u202e");
  }

  @Property
  void noPieceOfACellBeginsLikeAFormula(
      @ForAll
          @StringLength(max = 30)
          @Chars({'=', '+', '-', '@', ' ', '"', '\'', ',', ';', '\t', '\n', '\r', 'a'})
          String text) {
    assertThat(CELL_START.split(SpreadsheetCell.of(text)))
        .noneMatch(piece -> piece.replaceAll("^[ \"]+", "").matches("(?s)[=+@-].*"));
  }

  @Test
  void aCellIsNotCutInsideACharacter() {
    String text = "x".repeat(SpreadsheetCell.LONGEST - 2) + "\ud83d\ude00" + "y".repeat(9);

    assertThat(SpreadsheetCell.cut(text))
        .hasSizeLessThanOrEqualTo(SpreadsheetCell.LONGEST)
        .endsWith("x\u2026");
  }
}
