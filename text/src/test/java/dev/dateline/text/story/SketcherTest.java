package dev.dateline.text.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketcherTest {

  @Property(tries = 300)
  void everyTextHasABoundedDeterministicSketchThatReadsBack(@ForAll String text) {
    Sketch sketch = Sketcher.sketch(text);

    assertThat(Sketcher.sketch(text)).isEqualTo(sketch);
    assertThat(sketch.size()).isLessThanOrEqualTo(Sketch.SIZE);
    assertThat(SketchBytes.read(ByteBuffer.wrap(SketchBytes.of(sketch)))).isEqualTo(sketch);
    assertThat(SpilledSketch.read(ByteBuffer.wrap(SpilledSketch.of(sketch)))).isEqualTo(sketch);
  }

  @Property(tries = 100)
  void theLeastHashesOfTheWholeTextAreKept(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 700) int different,
      @ForAll @IntRange(min = 1, max = 3) int times) {
    String body = Texts.of(seed, different).repeat(times);
    int words = times * different;
    Sketch sketch = Sketcher.sketch(body);
    Sketch[] parts = new Sketch[Math.max(1, words - 2)];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Sketcher.sketch(Texts.words(body, i, Math.min(words, i + 3)));
    }
    long[] all = Arrays.stream(parts).mapToLong(part -> part.hash(0)).distinct().sorted().toArray();

    assertThat(sketch.words()).isEqualTo(words);
    assertThat(sketch.isWhole()).isEqualTo(all.length <= Sketch.SIZE);
    long[] kept = new long[sketch.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = sketch.hash(i);
    }
    assertThat(kept).isEqualTo(Arrays.copyOf(all, Math.min(all.length, Sketch.SIZE)));
    assertThat(sketch.keys()).isEqualTo(Arrays.copyOf(kept, Math.min(Sketch.KEYS, kept.length)));
    assertThat(SketchBytes.readKeys(SketchBytes.keys(ByteBuffer.wrap(SketchBytes.of(sketch)))))
        .isEqualTo(sketch.keys());
  }

  @ParameterizedTest(name = "''{0}'' is as ''{1}''")
  @CsvSource({
    "The cat sat., the CAT sat",
    "It's the dog’s day, its the dogs day",
    "'1,200 men came', '1200 men came'",
    "a  b ­- c, a b c",
  })
  void spacingCaseApostrophesAndCommasInNumbersDoNotCount(String one, String other) {
    assertThat(hashes(one)).isEqualTo(hashes(other));
  }

  @ParameterizedTest(name = "''{0}'' is not as ''{1}''")
  @CsvSource({"3.5 men came, 35 men came", "one two three, three two one"})
  void pointsInNumbersAndTheOrderOfWordsCount(String one, String other) {
    assertThat(hashes(one)).isNotEqualTo(hashes(other));
  }

  @Test
  void aTextWithoutWordsHasAnEmptySketch() {
    assertThat(Sketcher.sketch("... --- \n").size()).isZero();
  }

  @Test
  void wordsBeyondTheMostAreNotCounted() {
    String body = Texts.of(1, Words.MOST + 100);

    assertThat(Sketcher.sketch(body)).isEqualTo(Sketcher.sketch(Texts.words(body, 0, Words.MOST)));
  }

  @Test
  void otherBytesAreRefused() {
    assertThatThrownBy(() -> SketchBytes.read(ByteBuffer.wrap(new byte[] {2, 100, 1})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long[] hashes(String text) {
    return Sketcher.sketch(text).keys();
  }
}
