package dev.dateline.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cost of a document grows with its size, whatever it repeats: twice the document, about twice
 * the steps.
 *
 * <p>Steps are counted and not timed: calls of methods, rounds of loops and copied elements, in the
 * program, its libraries, and the strings, collections and regular expressions of the JDK.
 */
@Timeout(1200)
class GrowthTest {

  @TempDir private static Path folder;
  private static List<Growth> measured;

  /** A shape of a document, what read it, and the steps at three sizes; the last where needed. */
  private record Growth(String subject, String shape, long once, long twice, long fourTimes) {

    static Growth of(String line) {
      String[] cells = line.split("\t", -1);
      return new Growth(
          cells[1],
          Shapes.ALL.get(Integer.parseInt(cells[2])),
          Long.parseLong(cells[3]),
          Long.parseLong(cells[4]),
          Long.parseLong(cells[5]));
    }

    /** A limit between two sizes looks like growth, but at one size alone. */
    boolean isFasterThanTheText() {
      return twice >= MeasureGrowth.SUSPICIOUS * once
          && fourTimes >= MeasureGrowth.SUSPICIOUS * twice;
    }
  }

  @BeforeAll
  static void measure() throws Exception {
    Path output = folder.resolve("measured");
    Path agent = agent();
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-javaagent:" + agent + "=" + agent,
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // The thorough compiler has loops over strings of its own, which count nothing.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MeasureGrowth.class.getName(),
            Files.createDirectories(folder.resolve("files")).toString());
    Process process = java.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    } finally {
      process.destroyForcibly();
    }
    measured =
        Files.readAllLines(output).stream()
            .filter(line -> line.startsWith("steps\t"))
            .map(Growth::of)
            .toList();
  }

  @Test
  void twiceTheDocumentTakesAboutTwiceTheSteps() {
    assertThat(measured)
        .filteredOn(growth -> !growth.subject().equals(MeasureGrowth.QUADRATIC))
        .hasSizeGreaterThan(12 * Shapes.ALL.size())
        .allMatch(growth -> growth.once() > 0)
        .noneMatch(Growth::isFasterThanTheText);
  }

  @Test
  void aQuadraticLoopIsFoundWithEveryShape() {
    assertThat(measured)
        .filteredOn(growth -> growth.subject().equals(MeasureGrowth.QUADRATIC))
        .hasSize(Shapes.ALL.size())
        .allMatch(Growth::isFasterThanTheText);
  }

  /** A jar of the agent; and of the counter, for the boot class path. */
  private static Path agent() throws IOException {
    Path jar = folder.resolve("agent.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", StepAgent.class.getName());
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    String steps = Steps.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        InputStream counter = Steps.class.getClassLoader().getResourceAsStream(steps)) {
      entries.putNextEntry(new JarEntry(steps));
      counter.transferTo(entries);
      entries.closeEntry();
    }
    return jar;
  }
}
