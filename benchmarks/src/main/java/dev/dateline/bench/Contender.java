package dev.dateline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The programs to measure: the floor, the job on a runner inside one JVM, or on a running cluster.
 */
enum Contender {
  /** The plain loop. */
  FLOOR("floor", "direct", "-Xmx4g"),

  /** Beam's Direct runner. */
  DIRECT("job", "direct", "-Xmx1g"),

  /** Flink inside the JVM. */
  FLINK("job", "flink", "-Xmx1g"),

  /** Spark inside the JVM. */
  SPARK("job", "spark", "-Xmx1g"),

  /** The Flink cluster that scripts/cluster-flink started. */
  FLINK_CLUSTER("submit", "direct", "-Xmx64m"),

  /** The Spark cluster that scripts/cluster-spark started. */
  SPARK_CLUSTER("submit", "direct", "-Xmx64m");

  /** The packages that Spark accesses by reflection; its own start scripts open the same. */
  private static final List<String> OPENED_FOR_SPARK =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final String mode;
  private final String classPath;
  private final String heap;

  Contender(String mode, String classPath, String heap) {
    this.mode = mode;
    this.classPath = classPath;
    this.heap = heap;
  }

  /** The contender with a name such as direct. */
  static Contender named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Its name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The command that measures it once. */
  List<String> command(
      Path input, Path output, Path sample, List<String> jvmOptions, List<String> beamOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(heap);
    command.addAll(List.of(System.getProperty("bench.jvm").split(" ")));
    if (this == SPARK) {
      for (String opened : OPENED_FOR_SPARK) {
        command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
      }
    }
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath(), MeasuredRun.class.getName(), mode));
    command.addAll(List.of(input.toString(), output.toString(), sample.toString()));
    if (this != FLOOR) {
      command.addAll(runnerOptions());
    }
    if (this == DIRECT || this == FLINK || this == SPARK) {
      command.addAll(beamOptions);
    }
    return command;
  }

  private String classPath() {
    String property = "bench.classpath." + classPath;
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("not set: -D" + property + ". Start with scripts/bench.");
    }
    return value;
  }

  private List<String> runnerOptions() {
    int cores = Runtime.getRuntime().availableProcessors();
    return switch (this) {
      case FLOOR -> List.of();
      case DIRECT -> List.of("--runner=DirectRunner", "--targetParallelism=" + cores);
      case FLINK ->
          List.of("--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=" + cores);
      case SPARK -> List.of("--runner=SparkRunner", "--sparkMaster=local[" + cores + "]");
      case FLINK_CLUSTER -> List.of(script("submit-flink"));
      case SPARK_CLUSTER -> List.of(script("submit-spark"));
    };
  }

  private static String script(String name) {
    return Path.of(System.getProperty("bench.root", "."), "scripts", name).toString();
  }
}
