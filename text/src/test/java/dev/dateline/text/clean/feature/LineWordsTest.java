package dev.dateline.text.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWordsTest {

  private static LineWords words(String line) {
    LineWords words = new LineWords();
    words.read(line, 0, line.length());
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "The council met on Tuesday, 5",
    "市议会周二决定了, 4",
    "政府は新しい計画を発表した, 7",
    "정부는 새로운 계획을 발표했다, 4",
    "สภาเมืองลงมติ, 3",
    "iPhone発売へ, 3",
    "第3回, 2",
  })
  void aLetterOfAScriptWithoutSpacesIsAShareOfAWord(String line, int count) {
    assertThat(words(line).count()).isEqualTo(count);
  }

  @Property
  void everyWordIsSpelledAndNoneIsMoreThanOne(@ForAll String line) {
    LineWords words = words(line);
    assertThat(words.count()).isLessThanOrEqualTo(words.size());
    for (int i = 0; i < words.size(); i++) {
      assertThat(words.spelling(line, i)).isNotEmpty();
    }
  }
}
