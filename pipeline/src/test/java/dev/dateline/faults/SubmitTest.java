package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts that submit to clusters, in a release in which Spark only prints how it was called.
 */
@Timeout(60)
class SubmitTest {

  private static final List<String> SCRIPTS =
      List.of(
          "submit-spark",
          "submit-flink",
          "nightly",
          "dateline",
          "toolchain.sh",
          "jars.sh",
          "loopback.sh",
          "spark-log4j2.properties");

  @TempDir private Path folder;
  private Path calls;

  @BeforeEach
  void aReleaseWithASparkThatPrintsHowItWasCalled() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("a release/bin"));
    for (String script : SCRIPTS) {
      Files.copy(
          Project.root().resolve("scripts").resolve(script),
          bin.resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path lib = Files.createDirectories(folder.resolve("a release/lib"));
    for (String runner : List.of("direct", "flink", "spark")) {
      Files.createFile(lib.resolve("dateline-" + runner + ".jar"));
    }
    calls = folder.resolve("calls");
    Path spark = Files.createDirectories(folder.resolve("spark/bin")).resolve("spark-submit");
    Files.writeString(spark, "#!/usr/bin/env bash\nprintf '%s\\0' \"$@\" > '" + calls + "'\n");
    assertThat(spark.toFile().setExecutable(true)).isTrue();
  }

  static Stream<String> ids() {
    return Stream.of(
        "x -javaagent:evil.jar", "x\n-javaagent:evil.jar", "../x", "-x", "x\u00e9", "a/b", "$(id)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit-spark", "submit-flink", "nightly"})
  void anInvalidRunIdIsRefusedBeforeAnyCall(String script) throws Exception {
    for (String id : (Iterable<String>) ids()::iterator) {
      CommandResult result =
          call(Map.of(), script, "--master=yarn", "--output=/out", "--run=" + id);

      assertThat(result.code()).as(id).isEqualTo(2);
      assertThat(result.words()).as(id).contains("not a run id").doesNotContain("\n-javaagent");
    }
    assertThat(calls).doesNotExist();
  }

  @Test
  void everyPathIsOneOptionOfTheDriver() throws Exception {
    String output = folder + "/an \"out\" with \\ and 'blanks' -javaagent:evil.jar";

    CommandResult result =
        call(
            Map.of("DATELINE_JAVA_OPTS", "-Xms64m  -Dstar=/*"),
            "submit-spark",
            "--master=yarn",
            "--input=/in put",
            "--output=" + output,
            "--run=2026-11-20");

    assertThat(result.code()).as(result.words()).isZero();
    List<String> words = List.of(Files.readString(calls).split("\0"));
    assertThat(divided(words.get(words.indexOf("--driver-java-options") + 1)))
        .containsExactly(
            "-Dlog4j2.configurationFile=" + folder + "/a release/bin/spark-log4j2.properties",
            "-Ddateline.spark.log=" + output + "/_dateline/logs/2026-11-20.spark.log",
            "-Xms64m",
            "-Dstar=/*");
    assertThat(words)
        .containsSequence(
            folder + "/a release/lib/dateline-spark.jar",
            "run",
            "--runner=SparkRunner",
            "--input=/in put",
            "--output=" + output,
            "--run=2026-11-20");
  }

  @Test
  void serverMessagesCannotControlTheTerminal() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        "{\"flink-version\":\"9\u001b]0;owned\u0007\u001b[2J\"}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      CommandResult result =
          call(
              Map.of(),
              "submit-flink",
              "--master=127.0.0.1:" + server.getAddress().getPort(),
              "--output=/out",
              "--run=2026-11-20");

      assertThat(result.code()).isEqualTo(2);
      assertThat(result.words()).contains("owned").doesNotContain("\u001b", "\u0007");
    } finally {
      server.stop(0);
    }
  }

  /** Divides options as Spark does: at blanks outside of quotes; a backslash escapes. */
  private static List<String> divided(String options) {
    List<String> divided = new ArrayList<>();
    StringBuilder option = new StringBuilder();
    boolean inside = false;
    char quote = 0;
    for (int i = 0; i < options.length(); i++) {
      char c = options.charAt(i);
      if (c == '\\' && quote != '\'') {
        option.append(options.charAt(++i));
        inside = true;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        inside = true;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inside) {
          divided.add(option.toString());
        }
        option.setLength(0);
        inside = false;
      } else {
        option.append(c);
        inside = true;
      }
    }
    if (inside) {
      divided.add(option.toString());
    }
    return divided;
  }

  private record CommandResult(int code, String words) {}

  private CommandResult call(Map<String, String> environment, String script, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("a release/bin").resolve(script).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandResult(process.waitFor(), words);
  }
}
