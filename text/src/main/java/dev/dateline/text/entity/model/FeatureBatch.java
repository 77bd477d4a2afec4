package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedFeatures;
import java.util.Arrays;

/** Collects features to look up in a model together. Not thread-safe; reused. */
final class FeatureBatch extends HashedFeatures {

  long[] hashes = new long[128];
  int[] rows = new int[128];
  int count;

  @Override
  protected void add(long hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      rows = new int[count * 2];
    }
    hashes[count++] = hash;
  }
}
