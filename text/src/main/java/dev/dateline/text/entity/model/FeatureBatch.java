package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedFeatures;
import java.util.Arrays;

/** Gathers the features that a model is asked about at once. Not thread-safe; used again. */
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
