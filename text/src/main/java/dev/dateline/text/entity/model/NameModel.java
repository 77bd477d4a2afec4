package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedText;
import dev.dateline.text.entity.feature.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A model that finds names, read from an OpenNLP name finder file written by {@link ModelWriter}.
 *
 * <p>Holds hashes of features instead of their names. Immutable; shared by all decoders of a JVM.
 */
public final class NameModel {

  private final Outcomes outcomes;
  private final Lexicon lexicon;
  private final FeatureTable features;

  private NameModel(Outcomes outcomes, Lexicon lexicon, FeatureTable features) {
    this.outcomes = outcomes;
    this.lexicon = lexicon;
    this.features = features;
  }

  /**
   * Reads a model.
   *
   * @throws IOException when the stream is not a model of Dateline
   */
  public static NameModel read(InputStream in) throws IOException {
    Lexicon lexicon = null;
    NameModel model = null;
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        switch (entry.getName()) {
          case ModelWriter.LEXICON -> lexicon = Lexicon.of(zip.readAllBytes());
          case ModelWriter.WEIGHTS -> {
            if (lexicon == null) {
              throw new IOException("not a Dateline entity model: no lexicon before the weights");
            }
            model = readWeights(zip.readAllBytes(), lexicon);
          }
          case ModelWriter.DESCRIPTOR -> checkDescriptor(zip.readAllBytes());
          default -> {}
        }
      }
    }
    if (model == null) {
      throw new IOException("not a Dateline entity model: no weights. Expected a file of 'train'.");
    }
    return model;
  }

  private static void checkDescriptor(byte[] descriptor) throws IOException {
    String name = NewsFeatureGeneratorFactory.class.getName();
    if (!new String(descriptor, StandardCharsets.UTF_8).contains(name)) {
      throw new IOException("not a Dateline entity model: its features are not " + name + "'s");
    }
  }

  private static NameModel readWeights(byte[] bytes, Lexicon lexicon) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.readUTF();
    in.readInt();
    in.readDouble();
    List<String> names = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      names.add(in.readUTF());
    }
    Outcomes outcomes = Outcomes.named(names);
    int[][] patterns = new int[in.readInt()][];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = numbers(in.readUTF());
    }
    long[] hashes = new long[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hashUtf(in);
    }
    short[] weights = new short[hashes.length * outcomes.count()];
    int row = 0;
    for (int[] pattern : patterns) {
      for (int i = 0; i < pattern[0]; i++, row++) {
        for (int j = 1; j < pattern.length; j++) {
          weights[row * outcomes.count() + pattern[j]] = steps(in.readDouble());
        }
      }
    }
    return new NameModel(outcomes, lexicon, FeatureTable.of(hashes, weights, outcomes.count()));
  }

  private static int[] numbers(String line) {
    StringTokenizer words = new StringTokenizer(line, " ");
    int[] numbers = new int[words.countTokens()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(words.nextToken());
    }
    return numbers;
  }

  private static short steps(double weight) throws IOException {
    double steps = weight * ModelWriter.STEPS;
    if (steps != Math.rint(steps) || Math.abs(steps) > ModelWriter.LARGEST) {
      throw new IOException("not a Dateline entity model: a weight of " + weight);
    }
    return (short) steps;
  }

  /** Hashes a feature's name in Java's modified UTF-8 without building it. */
  private static long hashUtf(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort();
    long hash = 0;
    while (length > 0) {
      int b = in.readUnsignedByte();
      if (b < 0x80) {
        hash = HashedText.append(hash, (char) b);
        length -= 1;
      } else if (b < 0xE0) {
        hash = HashedText.append(hash, (char) ((b & 0x1F) << 6 | (in.readByte() & 0x3F)));
        length -= 2;
      } else {
        int middle = (in.readByte() & 0x3F) << 6;
        hash = HashedText.append(hash, (char) ((b & 0x0F) << 12 | middle | (in.readByte() & 0x3F)));
        length -= 3;
      }
    }
    return hash;
  }

  /** The outcomes the model decides between. */
  public Outcomes outcomes() {
    return outcomes;
  }

  /** The model's lexicon. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Whether a word is on a list of given names. */
  public boolean isGivenName(String word) {
    return lexicon.isGivenName(word);
  }

  /** Whether a word is on a list of surnames. */
  public boolean isSurname(String word) {
    return lexicon.isSurname(word);
  }

  /** Number of features. */
  public int featureCount() {
    return features.size();
  }

  /** The weights of the features. */
  FeatureTable features() {
    return features;
  }
}
