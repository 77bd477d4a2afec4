package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.codec.Format;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A local Spark makes what the Direct runner makes. */
@Timeout(300)
class SparkRowsTest {

  @TempDir private Path outputs;

  @ParameterizedTest
  @EnumSource(Format.class)
  void sparkWritesTheSameBytesAsDirect(Format format) throws IOException {
    RunFolder direct = run("direct", format, "--runner=DirectRunner");
    RunFolder spark = run("spark", format, "--runner=SparkRunner", "--sparkMaster=local[2]");

    assertThat(spark.books()).isEqualTo(direct.books());
    assertThat(spark.hashes()).isEqualTo(direct.hashes());
  }

  /**
   * Runs a run over a part of the samples, and the next over all of them, which meets the first.
   */
  private RunFolder run(String name, Format format, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--format=" + format.extension());
    all.add("--input=" + Project.root().resolve("samples/world"));
    RunFolder.publish(Dateline::run, outputs.resolve(name), "first", all);
    all.set(all.size() - 1, "--input=" + Project.root().resolve("samples"));
    return RunFolder.publish(Dateline::run, outputs.resolve(name), "second", all);
  }
}
