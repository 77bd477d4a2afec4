package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the lines of an article in a page, given the lines of another form of the page or the
 * article's text: by a longest common subsequence, then among the other lines those that the text
 * contains.
 */
public final class LineLabels {

  private static final long MOST_CELLS = 60_000_000;
  private static final int WORDS = 4;
  private static final double ENOUGH = 0.6;

  private LineLabels() {}

  /** For each line of {@code others} the equal line of {@code lines}, in order, or -1. */
  static int[] align(List<String> lines, List<String> others) {
    List<String> a = lines.stream().map(LineLabels::plain).toList();
    List<String> b = others.stream().map(LineLabels::plain).toList();
    int[] found = new int[b.size()];
    Arrays.fill(found, -1);
    int start = 0;
    while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
      found[start] = start;
      start++;
    }
    int endA = a.size();
    int endB = b.size();
    while (endA > start && endB > start && a.get(endA - 1).equals(b.get(endB - 1))) {
      found[--endB] = --endA;
    }
    match(a, b, start, endA, endB, found);
    return found;
  }

  private static void match(
      List<String> a, List<String> b, int start, int endA, int endB, int[] found) {
    int n = endA - start;
    int m = endB - start;
    if ((long) n * m > MOST_CELLS) {
      throw new IllegalArgumentException("pages that differ in " + n + " and " + m + " lines");
    }
    short[][] length = new short[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        boolean same = same(a, b, start + i, start + j);
        length[i][j] =
            same
                ? (short) (length[i + 1][j + 1] + 1)
                : (short) Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    for (int i = 0, j = 0; i < n && j < m; ) {
      if (same(a, b, start + i, start + j)) {
        found[start + j++] = start + i++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static boolean same(List<String> a, List<String> b, int i, int j) {
    return !a.get(i).isEmpty() && a.get(i).equals(b.get(j));
  }

  /** The lines, among those not known, whose words are in the article's text. */
  public static Set<Integer> covered(List<String> lines, Set<Integer> known, String gold) {
    Map<List<String>, Integer> grams = new HashMap<>();
    for (List<String> gram : grams(gold)) {
      grams.merge(gram, 1, Integer::sum);
    }
    known.stream()
        .flatMap(line -> grams(lines.get(line)).stream())
        .forEach(gram -> grams.merge(gram, -1, Integer::sum));
    Set<Integer> covered = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      List<List<String>> own = grams(lines.get(i));
      if (!known.contains(i) && own.size() >= WORDS) {
        long shared = own.stream().filter(gram -> grams.getOrDefault(gram, 0) > 0).count();
        if (shared >= ENOUGH * own.size()) {
          covered.add(i);
          own.forEach(gram -> grams.merge(gram, -1, Integer::sum));
        }
      }
    }
    return covered;
  }

  private static List<List<String>> grams(String text) {
    List<String> words = Shingles.words(text);
    List<List<String>> grams = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      grams.add(List.copyOf(words.subList(i, i + WORDS)));
    }
    return grams;
  }

  private static String plain(String line) {
    return line.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
  }
}
