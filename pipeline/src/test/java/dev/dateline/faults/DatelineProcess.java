package dev.dateline.faults;

import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the project in a process group of its own, so that all of it can be killed. */
final class DatelineProcess {

  private final Process process;
  private final Path output;

  private DatelineProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts {@code dateline} with these arguments. */
  static DatelineProcess start(Path folder, List<String> arguments) throws IOException {
    return start(folder, List.of(), Map.of(), "dev.dateline.cli.Dateline", arguments);
  }

  /**
   * Starts a main class.
   *
   * @param folder for what it prints, and for its temporary files
   * @param prefix a command that runs the command, such as strace
   */
  static DatelineProcess start(
      Path folder,
      List<String> prefix,
      Map<String, String> environment,
      String main,
      List<String> arguments)
      throws IOException {
    Tool.named("setsid").orSkip();
    Tool.named("kill").orSkip();
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            main));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().putAll(environment);
    return new DatelineProcess(builder.start(), printed);
  }

  /** Whether it has not ended yet. */
  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for its end and returns its exit code. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills its process group at a moment; returns false if it had ended before. */
  boolean killAfter(long milliseconds) throws IOException, InterruptedException {
    if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      return false;
    }
    new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid()).start().waitFor();
    process.waitFor();
    return true;
  }

  /** Sends a signal to its process group. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "--", "-" + process.pid()).start().waitFor();
  }

  /** What it printed. */
  String printed() throws IOException {
    return Files.readString(output);
  }
}
