package dev.dateline.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * OpenNLP's language detection model in flat arrays: the weight that each n-gram of one to three
 * UTF-16 code units gives each language.
 *
 * <p>The file is the official one, and the probabilities are those of OpenNLP's own detector up to
 * rounding; the arrays load about four times as fast and answer about twenty times as fast as its
 * map of strings. Immutable.
 */
final class NgramModel {
  private static final String RESOURCE = "/langdetect-183.bin";
  private static final String ENTRY = "langdetect.model";

  private final String[] languages;
  private final NgramTable table = new NgramTable();
  private final int[][] outcomes;
  private final int[] firstWeight;
  private final double[] weights;

  private NgramModel(ModelReader file) throws IOException {
    file.skipString();
    file.skip(Integer.BYTES + Double.BYTES);
    languages = new String[file.readInt()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = file.readAscii();
    }
    int[][] patterns = new int[file.readInt()][];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = file.readNumbers();
    }
    int ngrams = file.readInt();
    for (int i = 0; i < ngrams; i++) {
      table.put(file.readNgram(), i);
    }
    outcomes = new int[ngrams][];
    firstWeight = new int[ngrams];
    weights = new double[spread(patterns)];
    file.readDoubles(weights);
  }

  /**
   * Assigns every n-gram its languages and the index of its weights; returns the number of weights.
   */
  private int spread(int[][] patterns) {
    int weight = 0;
    int ngram = 0;
    for (int[] pattern : patterns) {
      int[] shared = Arrays.copyOfRange(pattern, 1, pattern.length);
      for (int i = 0; i < pattern[0]; i++) {
        outcomes[ngram] = shared;
        firstWeight[ngram++] = weight;
        weight += shared.length;
      }
    }
    return weight;
  }

  /** The one model of this JVM, loaded at first use. */
  static NgramModel shared() {
    return Holder.MODEL;
  }

  private static final class Holder {
    private static final NgramModel MODEL = load();

    private static NgramModel load() {
      try (InputStream resource = NgramModel.class.getResourceAsStream(RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException("no language model on the class path: " + RESOURCE);
        }
        ZipInputStream zip = new ZipInputStream(resource);
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
          if (entry.getName().equals(ENTRY)) {
            return new NgramModel(new ModelReader(zip));
          }
        }
        throw new IllegalStateException("no " + ENTRY + " in the language model " + RESOURCE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** ISO 639-3 codes, in the order of the probabilities. */
  List<String> languages() {
    return List.of(languages);
  }

  /** The probability of each language, given a normalised text. */
  double[] probabilities(CharSequence text) {
    double[] sums = new double[languages.length];
    BitSet seen = new BitSet(outcomes.length);
    for (int start = 0; start < text.length(); start++) {
      long key = 0;
      for (int end = start; end < Math.min(text.length(), start + NgramTable.LONGEST); end++) {
        key = (key << Character.SIZE) | text.charAt(end);
        int ngram = table.find(NgramTable.key(key, end - start + 1));
        if (ngram >= 0 && !seen.get(ngram)) {
          seen.set(ngram);
          add(ngram, sums);
        }
      }
    }
    return softmax(sums);
  }

  private void add(int ngram, double[] sums) {
    int weight = firstWeight[ngram];
    for (int outcome : outcomes[ngram]) {
      sums[outcome] += weights[weight++];
    }
  }

  private static double[] softmax(double[] sums) {
    double max = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = StrictMath.exp(sums[i] - max);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
