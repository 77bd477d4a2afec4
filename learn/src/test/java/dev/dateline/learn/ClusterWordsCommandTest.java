package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClusterWordsCommandTest {

  @TempDir private Path folder;

  @Test
  void writesWhatTrainingReads() throws IOException {
    Path vectors =
        Files.write(
            folder.resolve("vectors.txt"), List.of("the 1 0", ", 1 1", "bank 0 1", "firm 0.1 1"));
    Path clusters = folder.resolve("clusters.tsv");

    int exit =
        new CommandLine(new ClusterWordsCommand())
            .execute("--vectors=" + vectors, "--clusters=2", "--groups=1", "--output=" + clusters);

    assertThat(exit).isEqualTo(ExitCode.OK.code());
    assertThat(Files.readAllLines(clusters)).containsExactly("1\tthe", "1\tbank firm");
    assertThat(CorpusFiles.clusters(clusters)).hasSize(2);
  }
}
