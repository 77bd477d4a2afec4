package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EntityCommandsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void aModelOfOnesOwnTypesIsTrainedAndScored() throws IOException {
    Path corpus = Files.write(folder.resolve("ships.txt"), ships());
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\"1\",\"text\":\"The ferry Nerola"
                + " sank.\",\"spans\":[{\"start\":10,\"end\":16,\"type\":\"SHIP\"}]}\n");
    Path model = folder.resolve("ships.bin");

    int trained =
        run(
            new TrainCommand(),
            "--corpus",
            corpus.toString(),
            "--types",
            "SHIP",
            "--held-back",
            "3",
            "--output",
            model.toString());
    int scored =
        run(
            new EvaluateEntitiesCommand(),
            "--gold",
            gold.toString(),
            "--model",
            model.toString(),
            "--predictions",
            folder.resolve("found").toString());

    assertThat(trained).isZero();
    assertThat(scored).isZero();
    assertThat(out.toString()).contains("held back: 2 of 6 documents").contains("100.0");
    assertThat(folder.resolve("found/gold.jsonl"))
        .hasContent("{\"id\":\"1\",\"spans\":[{\"start\":10,\"end\":16,\"type\":\"SHIP\"}]}");
  }

  @Test
  void theBuiltInModelIsScoredWithoutAModelFile() throws IOException {
    Path gold =
        Files.write(
            folder.resolve("gold.conll"),
            List.of("In\tO", "Kabul\tB-LOC", "all\tO", "was\tO", "quiet\tO", ".\tO", ""));

    int code = run(new EvaluateEntitiesCommand(), "--gold", gold.toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("LOCATION").contains("tokens");
  }

  @Test
  void errorsArePrintedByKindPlaceAndWhetherTheNameIsKnown() throws IOException {
    Path gold =
        Files.write(
            folder.resolve("gold.conll"),
            List.of("In\tO", "Kabul\tB-ORG", "all\tO", "was\tO", "quiet\tO", ".\tO", ""));
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Files.writeString(lists.resolve("places.txt"), "Kabul\n");

    int code =
        run(
            new EvaluateEntitiesCommand(),
            "--gold",
            gold.toString(),
            "--errors",
            "--lists",
            lists.toString());

    assertThat(code).isZero();
    assertThat(out.toString())
        .containsPattern("ORGANIZATION found as LOCATION +1 +1 +100.00")
        .containsPattern("inside a sentence +1 +0.0")
        .containsPattern("ORGANIZATION, known +1 +0.0");
  }

  private int run(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }

  private static List<String> ships() {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("Norrona", "Nerola", "Estonia", "Aurora", "Sewol", "Nerola")) {
      lines.add("The ferry <START:SHIP> " + name + " <END> left at dawn .");
      lines.add("Nobody aboard the <START:SHIP> " + name + " <END> was hurt .");
      lines.add("The ferry <START:SHIP> " + name + " <END> sank .");
      lines.add("The town slept .");
      lines.add("");
    }
    return lines;
  }
}
