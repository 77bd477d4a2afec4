package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedText;
import dev.dateline.text.entity.feature.Lexicon;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A model that finds names, read from an OpenNLP name finder file written by {@link ModelWriter}.
 *
 * <p>Holds hashes of features instead of their names. Immutable; shared by all decoders of a JVM.
 */
public final class NameModel {

  private static final int BUFFER = 1 << 16;

  /** Of features, outcomes or patterns: twenty times the features of the shipped model. */
  private static final int MOST = 10_000_000;

  /** Of {@link DataInputStream#readUTF()}: its length has two bytes. */
  private static final int LONGEST_NAME = 0xFFFF;

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
    try (ZipInputStream zip = new ZipInputStream(in)) {
      return readEntries(zip);
    } catch (EOFException | ZipException | UTFDataFormatException e) {
      throw new IOException("not a Dateline entity model, or damaged or cut off", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("not a Dateline entity model: " + e.getMessage(), e);
    }
  }

  private static NameModel readEntries(ZipInputStream zip) throws IOException {
    Lexicon lexicon = null;
    NameModel model = null;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      switch (entry.getName()) {
        case ModelWriter.LEXICON -> lexicon = Lexicon.of(zip.readAllBytes());
        case ModelWriter.WEIGHTS -> {
          if (lexicon == null) {
            throw new IOException("not a Dateline entity model: no lexicon before the weights");
          }
          model = readWeights(zip, lexicon);
        }
        case ModelWriter.DESCRIPTOR -> checkDescriptor(zip.readAllBytes());
        default -> {}
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

  /** Reads a stream, since the file is larger than what is kept of it. */
  private static NameModel readWeights(InputStream stream, Lexicon lexicon) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, BUFFER));
    in.readUTF();
    in.readInt();
    in.readDouble();
    List<String> names = new ArrayList<>();
    for (int i = count(in); i > 0; i--) {
      names.add(in.readUTF());
    }
    Outcomes outcomes = Outcomes.named(names);
    int[][] patterns = new int[count(in)][];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = numbers(in.readUTF(), outcomes.count());
    }
    long[] hashes = new long[count(in)];
    if (Arrays.stream(patterns).mapToLong(pattern -> pattern[0]).sum() != hashes.length) {
      throw new IOException("not a Dateline entity model: the numbers of its features differ");
    }
    byte[] name = new byte[LONGEST_NAME];
    for (int i = 0; i < hashes.length; i++) {
      int length = in.readUnsignedShort();
      in.readFully(name, 0, length);
      hashes[i] = hashUtf(name, length);
    }
    FeatureTable.Builder features = new FeatureTable.Builder(hashes, outcomes.count());
    for (int[] pattern : patterns) {
      short[] weights = new short[outcomes.count()];
      for (int i = 0; i < pattern[0]; i++) {
        for (int j = 1; j < pattern.length; j++) {
          weights[pattern[j]] = steps(in.readDouble());
        }
        features.add(weights);
      }
    }
    return new NameModel(outcomes, lexicon, features.build());
  }

  /** The number of what follows, so that a damaged file cannot ask for all memory. */
  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("not a Dateline entity model: " + count + " features or outcomes");
    }
    return count;
  }

  /** How many features have the same outcomes, and these outcomes. */
  private static int[] numbers(String line, int outcomes) throws IOException {
    StringTokenizer words = new StringTokenizer(line, " ");
    int[] numbers = new int[words.countTokens()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(words.nextToken());
      if (numbers[i] < 0 || (i > 0 && numbers[i] >= outcomes)) {
        throw new IOException("not a Dateline entity model: outcome " + numbers[i]);
      }
    }
    if (numbers.length == 0) {
      throw new IOException("not a Dateline entity model: no outcomes");
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
  private static long hashUtf(byte[] name, int length) {
    long hash = 0;
    int at = 0;
    while (at < length) {
      int b = name[at++] & 0xFF;
      if (b < 0x80) {
        hash = HashedText.append(hash, (char) b);
      } else if (b < 0xE0) {
        hash = HashedText.append(hash, (char) ((b & 0x1F) << 6 | (name[at++] & 0x3F)));
      } else {
        int middle = (name[at++] & 0x3F) << 6;
        hash = HashedText.append(hash, (char) ((b & 0x0F) << 12 | middle | (name[at++] & 0x3F)));
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
