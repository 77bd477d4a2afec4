package dev.dateline.hdfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages for a place that can't be used. */
@Isolated
class HdfsFailuresTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hdfs://no.such.host.invalid/out | 2 | no NameNode is known at"
            + " 'hdfs://no.such.host.invalid'",
        "hdfs:///out | 2 | it names no cluster, and fs.defaultFS is 'file:///'",
        "hdfs://a b/out | 2 | 'a b' is neither a host nor a nameservice",
        "hdfss://host/out | 2 | neither a local path nor on a storage that can be used:"
            + " 'hdfss://host/out'",
      })
  @Timeout(60)
  void aWrongPlaceIsReportedInASentence(String place, int code, String words) throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text of some words.\n");

    CommandResult run = result("run", "--input=" + input, "--output=" + place, "--run=night-1");

    assertThat(run.error()).contains(words);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.error()).doesNotContain("Exception");
  }

  /** Nobody listens on the port of discarded bytes. */
  @Test
  @Timeout(90)
  void aNameNodeThatDoesNotAnswerIsGivenUp() throws IOException {
    CommandResult run = result("runs", "--output=hdfs://127.0.0.1:9/out");

    assertThat(run.error())
        .contains("no NameNode answers at 'hdfs://127.0.0.1:9'")
        .contains("HADOOP_CONF_DIR is not set");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsNotADatasetIsReported() {
    String place = TestCluster.get().folder();

    CommandResult run = result("runs", "--output=" + place);

    assertThat(run.error()).contains("not a dataset: '" + place + "'");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void inputThatIsNotThereIsSaidToBe() {
    String place = TestCluster.get().folder();

    CommandResult run =
        result("run", "--input=" + place + "/in", "--output=" + place, "--run=night-1");

    assertThat(run.error()).contains("input matches nothing: '" + place + "/in'");
    assertThat(run.code()).isEqualTo(3);
  }

  private static CommandResult result(String... line) {
    return CommandResult.of(Dateline::run, List.of(line));
  }
}
