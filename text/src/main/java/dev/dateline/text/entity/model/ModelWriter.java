package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a model as the file that OpenNLP's {@code TokenNameFinderModel} reads.
 *
 * <p>Equal models give equal bytes. Weights are stored in steps of 1/{@value #STEPS}.
 */
public final class ModelWriter {

  /** Steps of a weight of 1. */
  public static final int STEPS = 64;

  /** The largest weight in steps, such that the product of all features stays finite. */
  public static final int LARGEST = 8 * STEPS - 1;

  static final String MANIFEST = "manifest.properties";
  static final String DESCRIPTOR = "generator.featuregen";
  static final String LEXICON = "lexicon.txt";
  static final String WEIGHTS = "nameFinder.model";
  static final int SEQUENCES = 3;

  /** The earliest time a zip file can state. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelWriter() {}

  /**
   * Writes a model.
   *
   * @param weights for each feature's name its weights in steps, by outcome
   */
  public static void write(
      OutputStream out,
      String language,
      Outcomes outcomes,
      Map<String, short[]> weights,
      Lexicon lexicon)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      entry(zip, MANIFEST, manifest(language));
      entry(zip, DESCRIPTOR, descriptor());
      entry(zip, LEXICON, lexicon.toBytes());
      entry(zip, WEIGHTS, weights(outcomes, weights));
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] manifest(String language) {
    return String.join(
            "\n",
            "Manifest-Version=1.0",
            "Component-Name=NameFinderME",
            "OpenNLP-Version=2.5.11",
            "Language=" + language,
            "BeamSize=" + SEQUENCES,
            "sequenceCodecImplName=opennlp.tools.namefind.BilouCodec",
            "Timestamp=0",
            "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] descriptor() {
    return ("<featureGenerators cache=\"false\" name=\"news\">\n"
            + "  <generator class=\"%s\">\n".formatted(NewsFeatureGeneratorFactory.class.getName())
            + "    <str name=\"lexicon\">%s</str>\n".formatted(LEXICON)
            + "  </generator>\n"
            + "</featureGenerators>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** OpenNLP's binary form of a maximum entropy model, features of one outcome pattern together. */
  private static byte[] weights(Outcomes outcomes, Map<String, short[]> weights)
      throws IOException {
    Map<String, List<String>> byPattern = new TreeMap<>();
    for (String feature : new TreeMap<>(weights).keySet()) {
      byPattern
          .computeIfAbsent(pattern(weights.get(feature)), key -> new ArrayList<>())
          .add(feature);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF("GIS");
    out.writeInt(1);
    out.writeDouble(1);
    out.writeInt(outcomes.count());
    for (String name : outcomes.names()) {
      out.writeUTF(name);
    }
    out.writeInt(byPattern.size());
    int features = 0;
    for (Map.Entry<String, List<String>> group : byPattern.entrySet()) {
      out.writeUTF(group.getValue().size() + group.getKey());
      features += group.getValue().size();
    }
    out.writeInt(features);
    for (List<String> group : byPattern.values()) {
      for (String feature : group) {
        out.writeUTF(feature);
      }
    }
    for (List<String> group : byPattern.values()) {
      for (String feature : group) {
        for (short weight : weights.get(feature)) {
          if (weight != 0) {
            out.writeDouble((double) weight / STEPS);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static String pattern(short[] weights) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        pattern.append(' ').append(i);
      }
    }
    return pattern.toString();
  }
}
