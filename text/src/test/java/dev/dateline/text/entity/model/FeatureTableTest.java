package dev.dateline.text.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.entity.feature.HashedText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureTableTest {

  private static final int OUTCOMES = 5;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 9, 31, 32, 33, 100, 5_000})
  void aBatchGetsTheWeightsOfExactlyItsFeatures(int count) {
    SplittableRandom random = new SplittableRandom(count);
    long[] hashes = random.longs().distinct().limit(count).toArray();
    short[] weights = weights(random, count);
    FeatureTable table = table(hashes, weights);
    FeatureBatch batch = new FeatureBatch();
    long[] sums = new long[PackedWeights.width(OUTCOMES)];
    int[] expected = new int[OUTCOMES];
    for (int i = 0; i < count; i += 2) {
      batch.add(hashes[i]);
      batch.add(random.nextLong());
      for (int o = 0; o < OUTCOMES; o++) {
        expected[o] += weights[i * OUTCOMES + o];
      }
    }

    table.drain(batch, sums, 0);

    assertThat(table.size()).isEqualTo(count);
    assertThat(PackedWeightsTest.unpacked(sums, OUTCOMES)).isEqualTo(expected);
    assertThat(batch.count).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 24, 60})
  void featuresOfOneBucketAreFoundBeyondIt(int count) {
    SplittableRandom random = new SplittableRandom(1);
    Set<Long> ofOneBucket = new HashSet<>();
    while (ofOneBucket.size() < count) {
      long hash = random.nextLong();
      if ((HashedText.mix(hash) & 0xFFFFFFFFL) < 1 << 16) {
        ofOneBucket.add(hash);
      }
    }
    long[] hashes = ofOneBucket.stream().mapToLong(Long::longValue).sorted().toArray();
    short[] weights = weights(random, count);
    FeatureTable table = table(hashes, weights);

    for (int i = 0; i < count; i++) {
      FeatureBatch batch = new FeatureBatch();
      batch.add(hashes[i]);
      long[] sums = new long[PackedWeights.width(OUTCOMES)];
      table.drain(batch, sums, 0);

      int[] expected = new int[OUTCOMES];
      for (int o = 0; o < OUTCOMES; o++) {
        expected[o] = weights[i * OUTCOMES + o];
      }
      assertThat(PackedWeightsTest.unpacked(sums, OUTCOMES)).isEqualTo(expected);
    }
  }

  private static FeatureTable table(long[] hashes, short[] weights) {
    FeatureTable.Builder table = new FeatureTable.Builder(hashes, OUTCOMES);
    for (int i = 0; i < hashes.length; i++) {
      table.add(Arrays.copyOfRange(weights, i * OUTCOMES, (i + 1) * OUTCOMES));
    }
    return table.build();
  }

  private static short[] weights(SplittableRandom random, int count) {
    short[] weights = new short[count * OUTCOMES];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (short) random.nextInt(-ModelWriter.LARGEST, ModelWriter.LARGEST + 1);
    }
    return weights;
  }
}
