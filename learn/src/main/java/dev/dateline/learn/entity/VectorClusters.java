package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Groups words into clusters of similar vectors, and the clusters into groups: k-means by cosine,
 * starting with the first words, which should be the most frequent ones. Deterministic.
 */
public final class VectorClusters {

  private static final int PASSES = 12;

  /**
   * A cluster.
   *
   * @param group the number of its group, from 1
   * @param words its words, in order
   */
  public record Cluster(int group, List<String> words) {}

  private VectorClusters() {}

  /**
   * The clusters of some words.
   *
   * @param words the words, by frequency
   * @param vectors a vector for each
   */
  public static List<Cluster> of(List<String> words, List<float[]> vectors, int count, int groups) {
    float[][] units = vectors.stream().map(VectorClusters::unit).toArray(float[][]::new);
    float[][] centres = Arrays.copyOf(units, Math.min(count, units.length));
    int[] cluster = iterate(units, centres);
    float[][] groupCentres = Arrays.copyOf(centres, Math.min(groups, centres.length));
    int[] group = iterate(centres, groupCentres);
    List<TreeSet<String>> members = new ArrayList<>();
    for (int c = 0; c < centres.length; c++) {
      members.add(new TreeSet<>());
    }
    for (int w = 0; w < words.size(); w++) {
      members.get(cluster[w]).add(words.get(w));
    }
    List<Cluster> clusters = new ArrayList<>();
    for (int c = 0; c < centres.length; c++) {
      if (!members.get(c).isEmpty()) {
        clusters.add(new Cluster(group[c] + 1, List.copyOf(members.get(c))));
      }
    }
    return clusters;
  }

  /** The nearest centre of each vector; moves the centres to the mean of their vectors. */
  private static int[] iterate(float[][] units, float[][] centres) {
    int[] nearest = new int[units.length];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < units.length; i++) {
        nearest[i] = nearest(units[i], centres);
      }
      double[][] sums = new double[centres.length][units[0].length];
      for (int i = 0; i < units.length; i++) {
        double[] sum = sums[nearest[i]];
        for (int k = 0; k < sum.length; k++) {
          sum[k] += units[i][k];
        }
      }
      for (int c = 0; c < centres.length; c++) {
        float[] centre = new float[sums[c].length];
        for (int k = 0; k < centre.length; k++) {
          centre[k] = (float) sums[c][k];
        }
        centres[c] = unit(centre);
      }
    }
    return nearest;
  }

  private static int nearest(float[] unit, float[][] centres) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float product = product(unit, centres[c]);
      if (product > most) {
        most = product;
        best = c;
      }
    }
    return best;
  }

  /** Adds four sums in parallel, in a fixed order. */
  private static float product(float[] a, float[] b) {
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    int k = 0;
    for (; k + 3 < a.length; k += 4) {
      one += a[k] * b[k];
      two += a[k + 1] * b[k + 1];
      three += a[k + 2] * b[k + 2];
      four += a[k + 3] * b[k + 3];
    }
    for (; k < a.length; k++) {
      one += a[k] * b[k];
    }
    return one + two + (three + four);
  }

  private static float[] unit(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += (double) value * value;
    }
    double scale = length == 0 ? 0 : 1 / Math.sqrt(length);
    float[] unit = new float[vector.length];
    for (int k = 0; k < unit.length; k++) {
      unit[k] = (float) (vector[k] * scale);
    }
    return unit;
  }
}
