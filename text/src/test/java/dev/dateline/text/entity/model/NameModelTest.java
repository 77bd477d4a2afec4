package dev.dateline.text.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.entity.feature.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameModelTest {

  private static final Outcomes OUTCOMES = new Outcomes(List.of("person"));
  private static final String LEXICON = "A\t1\t2\t4\nP\tnew york\t1\nW\tnew\t3\nV\t1\tred blue\n";

  @Test
  void aWrittenModelIsReadWithItsFeatures() throws IOException {
    NameModel model = NameModel.read(new ByteArrayInputStream(written()));

    assertThat(model.featureCount()).isEqualTo(3);
    assertThat(model.outcomes().names()).isEqualTo(OUTCOMES.names());
  }

  @Test
  void aModelCutOffAnywhereIsNoModel() throws IOException {
    byte[] whole = written();
    int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf(ModelWriter.MANIFEST);
    for (int length = 0; length < end - 100; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(cut)))
          .as("%s bytes", cut.length)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("not a Dateline entity model");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lexicon.txt", "nameFinder.model"})
  void aModelWithWrongBytesIsReadOrIsNoModel(String entry) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    byte[] right = entry.equals(ModelWriter.LEXICON) ? bytes(LEXICON) : weights();
    for (int i = 0; i < 2_000; i++) {
      byte[] wrong = right.clone();
      for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
      }
      boolean ofLexicon = entry.equals(ModelWriter.LEXICON);
      byte[] file = zip(ofLexicon ? wrong : bytes(LEXICON), ofLexicon ? weights() : wrong);
      try {
        assertThat(NameModel.read(new ByteArrayInputStream(file))).isNotNull();
      } catch (IOException e) {
        assertThat(e).hasMessageStartingWith("not a Dateline entity model");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_000_000, Integer.MAX_VALUE})
  void anImpossibleNumberOfFeaturesTakesNoMemory(int features) throws IOException {
    byte[] file = zip(bytes(LEXICON), weights(features));

    assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(String.valueOf(features));
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, short[]> weights =
        Map.of(
            "w=Ghani", new short[] {0, 1, 2, 3, 64},
            "w=Kabul", new short[] {5, 0, 0, 0, -7},
            "w=\u0622", new short[] {1, 0, 0, 0, 0});
    ModelWriter.write(out, "eng", OUTCOMES, weights, Lexicon.of(bytes(LEXICON)));
    return out.toByteArray();
  }

  private static byte[] weights() throws IOException {
    return weights(3);
  }

  private static byte[] weights(int features) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF("GIS");
    out.writeInt(1);
    out.writeDouble(1);
    out.writeInt(OUTCOMES.count());
    for (String name : OUTCOMES.names()) {
      out.writeUTF(name);
    }
    out.writeInt(2);
    out.writeUTF("2 0 1");
    out.writeUTF("1 4");
    out.writeInt(features);
    for (String feature : List.of("w=a", "w=b", "w=c")) {
      out.writeUTF(feature);
    }
    for (int i = 0; i < 5; i++) {
      out.writeDouble(i / (double) ModelWriter.STEPS);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(byte[] lexicon, byte[] weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(ModelWriter.LEXICON));
      zip.write(lexicon);
      zip.putNextEntry(new ZipEntry(ModelWriter.WEIGHTS));
      zip.write(weights);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
