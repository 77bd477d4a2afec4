package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.codec.Format;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same input makes the same bytes, however it is listed and spread over threads. */
@Timeout(300)
class SameBytesTest {

  private static final Path SAMPLES = Project.root().resolve("samples");

  @TempDir private Path outputs;

  @ParameterizedTest
  @EnumSource(Format.class)
  void orderAndParallelismLeaveNoTrace(Format format) throws IOException {
    RunFolder once = run("once", format, List.of("--input=" + SAMPLES));

    assertThat(run("again", format, List.of("--input=" + SAMPLES)).hashes())
        .isEqualTo(once.hashes());
    assertThat(run("alone", format, shuffled("--targetParallelism=1")).hashes())
        .isEqualTo(once.hashes());
    assertThat(run("together", format, shuffled("--targetParallelism=4")).hashes())
        .isEqualTo(once.hashes());
  }

  private RunFolder run(String name, Format format, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(arguments);
    all.add("--format=" + format.extension());
    return RunFolder.publish(Dateline::run, outputs.resolve(name), all);
  }

  /** Every sample by itself, in an order that is none. */
  private static List<String> shuffled(String more) throws IOException {
    List<String> arguments = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      files.filter(Files::isRegularFile).forEach(file -> arguments.add("--input=" + file));
    }
    Collections.shuffle(arguments, new Random(more.hashCode()));
    arguments.add(more);
    return arguments;
  }
}
