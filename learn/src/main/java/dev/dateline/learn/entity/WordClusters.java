package dev.dateline.learn.entity;

import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups the words of running text into clusters of words with similar contexts: the exchange
 * algorithm of Kneser and Ney (1993), which maximises the likelihood of a class bigram model.
 */
final class WordClusters {

  private static final int LEAST_COUNT = 4;
  private static final int PASSES = 6;

  private final int classes;
  private final List<String> words = new ArrayList<>();
  private int[] classOf;
  private int[][] successors;
  private int[][] successorCounts;
  private int[][] predecessors;
  private int[][] predecessorCounts;
  private int[] wordCounts;
  private final long[] classCounts;
  private final int[][] pairs;

  private WordClusters(int classes) {
    this.classes = classes;
    classCounts = new long[classes];
    pairs = new int[classes][classes];
  }

  /** The cluster of every lower-case word that is seen often enough. */
  static Map<String, Integer> of(List<Tokens> texts, int classes) {
    WordClusters clusters = new WordClusters(classes);
    clusters.count(texts);
    clusters.exchange();
    Map<String, Integer> found = new HashMap<>();
    for (int w = 1; w < clusters.words.size(); w++) {
      found.put(clusters.words.get(w), clusters.classOf[w]);
    }
    return found;
  }

  private static String fold(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isDigit(folded.charAt(i))) {
        return folded.replaceAll("[0-9]", "0");
      }
    }
    return folded;
  }

  private void count(List<Tokens> texts) {
    Map<String, Integer> frequency = new TreeMap<>();
    for (Tokens text : texts) {
      for (int i = 0; i < text.count(); i++) {
        frequency.merge(fold(text.word(i)), 1, Integer::sum);
      }
    }
    words.add("");
    frequency.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_COUNT)
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> words.add(entry.getKey()));
    Map<String, Integer> ids = new HashMap<>();
    for (int w = 1; w < words.size(); w++) {
      ids.put(words.get(w), w);
    }
    wordCounts = new int[words.size()];
    List<Map<Integer, Integer>> after = new ArrayList<>();
    List<Map<Integer, Integer>> before = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      after.add(new TreeMap<>());
      before.add(new TreeMap<>());
    }
    for (Tokens text : texts) {
      for (int s = 0; s < text.sentenceCount(); s++) {
        int previous = 0;
        for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
          int word = ids.getOrDefault(fold(text.word(i)), 0);
          wordCounts[word]++;
          after.get(previous).merge(word, 1, Integer::sum);
          before.get(word).merge(previous, 1, Integer::sum);
          previous = word;
        }
      }
    }
    successors = keys(after);
    successorCounts = values(after);
    predecessors = keys(before);
    predecessorCounts = values(before);
  }

  private static int[][] keys(List<Map<Integer, Integer>> maps) {
    return maps.stream()
        .map(map -> map.keySet().stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int[][] values(List<Map<Integer, Integer>> maps) {
    return maps.stream()
        .map(map -> map.values().stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Class 0 has the rare words and the ends of sentences and is not changed. */
  private void exchange() {
    classOf = new int[words.size()];
    for (int w = 1; w < words.size(); w++) {
      classOf[w] = w < classes ? w : 1 + w % (classes - 1);
    }
    for (int w = 0; w < words.size(); w++) {
      classCounts[classOf[w]] += wordCounts[w];
      for (int k = 0; k < successors[w].length; k++) {
        pairs[classOf[w]][classOf[successors[w][k]]] += successorCounts[w][k];
      }
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (int w = 1; w < words.size(); w++) {
        move(w);
      }
    }
  }

  private void move(int w) {
    int[] out = new int[classes];
    int[] in = new int[classes];
    int self = 0;
    for (int k = 0; k < successors[w].length; k++) {
      if (successors[w][k] == w) {
        self = successorCounts[w][k];
      } else {
        out[classOf[successors[w][k]]] += successorCounts[w][k];
      }
    }
    for (int k = 0; k < predecessors[w].length; k++) {
      if (predecessors[w][k] != w) {
        in[classOf[predecessors[w][k]]] += predecessorCounts[w][k];
      }
    }
    int[] outClasses = used(out);
    int[] inClasses = used(in);
    int from = classOf[w];
    add(from, out, in, outClasses, inClasses, self, -1);
    classCounts[from] -= wordCounts[w];
    int best = from;
    double bestGain = gain(from, wordCounts[w], out, in, outClasses, inClasses, self);
    for (int c = 1; c < classes; c++) {
      if (c != from) {
        double gain = gain(c, wordCounts[w], out, in, outClasses, inClasses, self);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
    }
    classOf[w] = best;
    classCounts[best] += wordCounts[w];
    add(best, out, in, outClasses, inClasses, self, 1);
  }

  private static int[] used(int[] counts) {
    int n = 0;
    int[] used = new int[counts.length];
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] != 0) {
        used[n++] = c;
      }
    }
    return Arrays.copyOf(used, n);
  }

  private void add(
      int c, int[] out, int[] in, int[] outClasses, int[] inClasses, int self, int sign) {
    for (int d : outClasses) {
      pairs[c][d] += sign * out[d];
    }
    for (int d : inClasses) {
      pairs[d][c] += sign * in[d];
    }
    pairs[c][c] += sign * self;
  }

  private double gain(
      int c, int count, int[] out, int[] in, int[] outClasses, int[] inClasses, int self) {
    double gain = 0;
    int own = self;
    for (int d : outClasses) {
      if (d == c) {
        own += out[d];
      } else {
        gain += Entropy.of(pairs[c][d] + out[d]) - Entropy.of(pairs[c][d]);
      }
    }
    for (int d : inClasses) {
      if (d == c) {
        own += in[d];
      } else {
        gain += Entropy.of(pairs[d][c] + in[d]) - Entropy.of(pairs[d][c]);
      }
    }
    gain += Entropy.of(pairs[c][c] + own) - Entropy.of(pairs[c][c]);
    return gain - 2 * (Entropy.of(classCounts[c] + count) - Entropy.of(classCounts[c]));
  }

  /** n log n, from a table where n is small. */
  private static final class Entropy {
    private static final double[] TABLE = new double[1 << 16];

    static {
      for (int n = 1; n < TABLE.length; n++) {
        TABLE[n] = n * StrictMath.log(n);
      }
    }

    static double of(long n) {
      return n < TABLE.length ? TABLE[(int) n] : (double) n * StrictMath.log((double) n);
    }
  }
}
