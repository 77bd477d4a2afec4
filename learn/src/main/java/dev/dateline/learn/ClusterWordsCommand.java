package dev.dateline.learn;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.entity.VectorClusters;
import dev.dateline.pipeline.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Groups words into clusters by their vectors, for {@code train --clusters}. */
@Command(
    name = "cluster-words",
    description = "Groups words into clusters of similar vectors, for `dateline train --clusters`.",
    mixinStandardHelpOptions = true)
final class ClusterWordsCommand implements Callable<Integer> {

  @Option(
      names = "--vectors",
      required = true,
      paramLabel = "FILE",
      description =
          "Word vectors in GloVe's text format, the most frequent words first: a word and its"
              + " numbers on each line, separated by spaces.")
  private Path vectors;

  @Option(
      names = "--words",
      defaultValue = "80000",
      paramLabel = "N",
      description = "Lines to read (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--clusters",
      defaultValue = "1024",
      paramLabel = "N",
      description = "Clusters of words (default: ${DEFAULT-VALUE}).")
  private int clusters;

  @Option(
      names = "--groups",
      defaultValue = "128",
      paramLabel = "N",
      description = "Groups of clusters, at most 255 (default: ${DEFAULT-VALUE}).")
  private int groups;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Write the clusters: one per line, its group, a tab, its words.")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (groups < 1 || groups > 255 || clusters < groups || clusters > 0xFFFF) {
      throw new UsageException(
          "%d clusters in %d groups. Expected at most 65535 in at most 255."
              .formatted(clusters, groups));
    }
    List<String> words = new ArrayList<>();
    List<float[]> numbers = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(vectors, StandardCharsets.UTF_8)) {
      String line = in.readLine();
      for (int i = 0; i < most && line != null; i++, line = in.readLine()) {
        String[] columns = line.split(" ", -1);
        if (columns[0].codePoints().anyMatch(Character::isLetter)) {
          words.add(columns[0]);
          numbers.add(vector(columns, i + 1));
        }
      }
    }
    if (words.isEmpty()) {
      throw new UsageException("no words in '%s'.".formatted(vectors));
    }
    List<String> lines =
        VectorClusters.of(words, numbers, clusters, groups).stream()
            .map(cluster -> cluster.group() + "\t" + String.join(" ", cluster.words()))
            .toList();
    Files.write(output, lines, StandardCharsets.UTF_8);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s: %,d words in %,d clusters%n", output, words.size(), lines.size());
    out.flush();
    return ExitCode.OK.code();
  }

  private float[] vector(String[] columns, int line) {
    float[] vector = new float[columns.length - 1];
    try {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = Float.parseFloat(columns[i + 1]);
      }
    } catch (NumberFormatException e) {
      throw new UsageException(
          "not a word vector (%s, line %d). Expected a word and numbers.".formatted(vectors, line));
    }
    return vector;
  }
}
