package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedLinesTest {

  @Test
  void aLineOfThreeDocumentsOfOneSourceIsRepeated() {
    assertThat(repeated(List.of(count("a", 2), count("a", 1)))).containsExactly(count("a", 3));
    assertThat(repeated(List.of(count("a", 1), count("a", 1)))).isEmpty();
  }

  @Test
  void aLineThatAnotherSourceHasIsNotRepeated() {
    assertThat(repeated(List.of(count("b", 1), count("a", 90), count("a", 9), count("b", 1))))
        .isEmpty();
  }

  @Test
  void aSourceWithoutANameIsASourceLikeAnyOther() {
    assertThat(repeated(List.of(count("", 2), count("", 2)))).containsExactly(count("", 4));
    assertThat(repeated(List.of(count("", 2), count("a", 2), count("", 9)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, 3, true", "3, 30, true", "3, 31, false", "100, 1000, true", "99, 991, false"})
  void aTenthOfTheDocumentsOfASourceIsOften(long having, long documents, boolean often) {
    assertThat(RepeatedLines.isOften(count("a", having), documents)).isEqualTo(often);
  }

  @Property
  void theSumsDoNotDependOnTheirOrder(@ForAll("parts") List<LineCount> parts) {
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (LineCount part : parts) {
      sums.computeIfAbsent(part.line(), line -> new TreeMap<>())
          .merge(part.source(), part.documents(), Long::sum);
    }
    List<LineCount> expected =
        sums.entrySet().stream()
            .filter(line -> line.getValue().size() == 1)
            .flatMap(
                line ->
                    line.getValue().entrySet().stream()
                        .map(sum -> new LineCount(sum.getKey(), line.getKey(), sum.getValue())))
            .filter(sum -> sum.documents() >= 3)
            .toList();
    assertThat(repeated(parts)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Provide
  Arbitrary<List<LineCount>> parts() {
    return Combinators.combine(
            Arbitraries.of("", "a", "b"),
            Arbitraries.of("menu", "notice", "quote", "imprint"),
            Arbitraries.longs().between(1, 3))
        .as(LineCount::new)
        .list()
        .ofMaxSize(12);
  }

  private static List<LineCount> repeated(List<LineCount> parts) {
    RepeatedLines lines = new RepeatedLines();
    parts.forEach(lines::add);
    List<LineCount> repeated = new ArrayList<>();
    lines.forEach(repeated::add);
    return repeated;
  }

  private static LineCount count(String source, long documents) {
    return new LineCount(source, "Printed on paper from the mill upstream.", documents);
  }
}
