package dev.dateline.text.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {

  private static WordLists parse(String lines) {
    return WordLists.parse(List.of(lines.split("/", -1)), "some.txt");
  }

  @Test
  void everyListHasItsEntries() {
    WordLists lists = parse("# remark/[one]/mr./vice president/[two]/# remark/the");

    assertThat(lists.list("one")).containsExactlyInAnyOrder("mr.", "vice president");
    assertThat(lists.list("two")).containsExactly("the");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "mr/[one]/ms|before the first list: 'mr' (some.txt, line 1)",
        "[one]/mr//ms|with space around it: '' (some.txt, line 3)",
        "[one]/mr |with space around it: 'mr ' (some.txt, line 2)",
        "[one]/mr/ms/mr|the entry occurs twice: 'mr' (some.txt, line 4)",
        "[one]/mr/[one]/ms|the list occurs twice: '[one]' (some.txt, line 3)",
        "[one]/[two]/ms|no entries (some.txt, line 2)",
        "[one]/mr/[two]|no entries (some.txt, line 4)",
      })
  void aMistakeIsReportedWithItsPlace(String lines, String message) {
    assertThatThrownBy(() -> parse(lines))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aMissingResourceIsNamed() {
    assertThatThrownBy(() -> parse("[one]/mr").list("two"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no list 'two' in 'some.txt'");
    assertThatThrownBy(() -> WordLists.of(WordListsTest.class, "none.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no 'none.txt' beside " + WordListsTest.class.getName());
  }
}
