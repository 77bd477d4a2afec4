package dev.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.Sha256;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.text.EditorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one run in a JVM of its own and writes the measured resources to a file.
 *
 * <p>Arguments: floor, job or submit, input, output, the file; then, for a job, the runner's
 * options, and for a submission the script that submits it, for which only the time is measured.
 */
public final class MeasuredRun {

  private static final String RUN = "bench";
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private MeasuredRun() {}

  /** Runs and measures. */
  public static void main(String[] args) throws IOException {
    Gauges gauges = Gauges.watching();
    Path input = Path.of(args[1]);
    Path output = Path.of(args[2]);
    List<WrittenFile> floor = List.of();
    if (args[0].equals("floor")) {
      EditorSettings settings = new EditorSettings(EditorSettings.DEFAULT_EARLIEST, LATEST);
      floor = new Floor(output, RUN, settings).run(input);
    } else {
      int code = args[0].equals("job") ? Dateline.run(command(args)) : submit(args);
      if (code != 0) {
        System.exit(code);
      }
    }
    Sample sample = gauges.read("");
    if (args[0].equals("submit")) {
      sample = Sample.ofTime(sample.wallSeconds());
    }
    List<WrittenFile> files = args[0].equals("floor") ? floor : published(output);
    Files.write(
        Path.of(args[3]),
        new ObjectMapper()
            .writeValueAsBytes(
                new Sample(
                    sample.wallSeconds(),
                    sample.cpuSeconds(),
                    sample.peakMegabytes(),
                    sample.liveMegabytes(),
                    sample.collectingSeconds(),
                    sample.compilingSeconds(),
                    digest(files))));
    // Runners leave threads behind.
    System.exit(0);
  }

  private static int submit(String[] args) throws IOException {
    List<String> command = new ArrayList<>(List.of(command(args)));
    command.set(0, command.remove(command.size() - 1));
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String[] command(String[] args) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("run", "--quiet", "--run=" + RUN, "--latest=" + LATEST));
    command.add("--input=" + args[1]);
    command.add("--output=" + args[2]);
    command.addAll(List.of(args).subList(4, args.length));
    return command.toArray(String[]::new);
  }

  private static List<WrittenFile> published(Path output) throws IOException {
    return Dataset.at(LocalStore.at(output)).published(RUN).orElseThrow().files();
  }

  private static String digest(List<WrittenFile> files) {
    StringBuilder list = new StringBuilder();
    files.stream()
        .sorted()
        .forEach(file -> list.append(file.path()).append(' ').append(file.sha256()).append('\n'));
    return Sha256.of(list.toString());
  }
}
