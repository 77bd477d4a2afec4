package dev.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whole runs on a generated corpus, in turn with the floor, each in a JVM of its own. */
@Command(
    name = "bench",
    description = "Measures whole runs against a plain Java loop that does the same work.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(names = "--documents", defaultValue = "20000", description = "Default: ${DEFAULT-VALUE}.")
  private int documents;

  @Option(
      names = "--dates",
      defaultValue = "30",
      description = "Days that the documents are spread over (default: ${DEFAULT-VALUE}).")
  private int dates;

  @Option(
      names = "--copies",
      defaultValue = "15",
      description = "Exact copies in percent (default: ${DEFAULT-VALUE}).")
  private int copies;

  @Option(
      names = "--median",
      defaultValue = "4000",
      description = "Median length of a document in characters (default: ${DEFAULT-VALUE}).")
  private int median;

  @Option(
      names = "--form",
      defaultValue = "files",
      description = "files, or jsonl for containers (default: ${DEFAULT-VALUE}).")
  private String form;

  @Option(
      names = "--runners",
      split = ",",
      defaultValue = "direct",
      description =
          "direct, flink, spark, and flink-cluster, spark-cluster where one is up"
              + " (default: ${DEFAULT-VALUE}).")
  private List<String> runners;

  @Option(
      names = "--alone",
      description = "Do not measure the floor, which holds the whole corpus in memory.")
  private boolean alone;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "Number of rounds; each measures everything once (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--write-only",
      description = "Write the corpus, print its folder, and measure nothing.")
  private boolean writeOnly;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file.")
  private Optional<Path> json;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description =
          "Compare with earlier figures; exit 1 if these are worse by more than --tolerance.")
  private Optional<Path> compared;

  @Option(
      names = "--tolerance",
      defaultValue = "10",
      description = "In percent of the ratio to the floor (default: ${DEFAULT-VALUE}).")
  private int tolerance;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description =
          "Record every contender once into this folder, and print the time of each stage.")
  private Optional<Path> profile;

  @Option(names = "--jvm", description = "An option for every measured JVM; may be repeated.")
  private List<String> jvmOptions = new ArrayList<>();

  @Option(names = "--beam", description = "An option for every runner; may be repeated.")
  private List<String> beamOptions = new ArrayList<>();

  private Path work;
  private Path root;

  /** Measures. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    root = Path.of(System.getProperty("bench.root", "."));
    work = root.resolve("benchmarks/target/bench");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Corpus corpus = new Corpus(documents, dates, copies, median, Corpus.Form.valueOf(upper(form)));
    CorpusWriter writer =
        new CorpusWriter(work.resolve("corpora"), Prose.of(root.resolve("corpus/sentences")));
    Path input = writer.write(corpus);
    if (writeOnly) {
      out.println(input.toAbsolutePath().normalize());
      return 0;
    }
    if (profile.isPresent()) {
      profile(input, corpus, out);
      return 0;
    }
    Figures figures = measure(corpus, input, writer.write(corpus.ofOneDocument()), out);
    figures.print(out);
    if (json.isPresent()) {
      JSON.writeValue(json.get().toFile(), figures);
    }
    return compared.isPresent()
            && !figures.compare(
                JSON.readValue(compared.get().toFile(), Figures.class), tolerance, out)
        ? 1
        : 0;
  }

  private Figures measure(Corpus corpus, Path input, Path single, PrintWriter out)
      throws IOException {
    SortedMap<Contender, List<Sample>> whole = new TreeMap<>();
    SortedMap<Contender, List<Sample>> starts = new TreeMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : contenders()) {
        out.printf("round %d: %s%n", round, contender.label());
        starts
            .computeIfAbsent(contender, absent -> new ArrayList<>())
            .add(sample(contender, single, jvmOptions));
        whole
            .computeIfAbsent(contender, absent -> new ArrayList<>())
            .add(sample(contender, input, jvmOptions));
      }
    }
    return Figures.of(corpus, size(input), starts, whole);
  }

  private void profile(Path input, Corpus corpus, PrintWriter out) throws IOException {
    Files.createDirectories(profile.get());
    for (Contender contender : contenders()) {
      Path recording = profile.get().resolve(contender.label() + ".jfr").toAbsolutePath();
      List<String> options = new ArrayList<>(jvmOptions);
      options.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
      Sample sample = sample(contender, input, options);
      Profile.of(recording).print(contender.label(), sample, size(input), corpus.documents(), out);
    }
  }

  private List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>(alone ? List.of() : List.of(Contender.FLOOR));
    runners.forEach(name -> contenders.add(Contender.named(name)));
    return contenders;
  }

  private Sample sample(Contender contender, Path input, List<String> options) throws IOException {
    Path output = Files.createDirectories(work).resolve("output");
    Path log = work.resolve(contender.label() + ".log");
    Path sample = work.resolve("sample.json");
    Folders.delete(output);
    Files.deleteIfExists(sample);
    Process process =
        new ProcessBuilder(contender.command(input, output, sample, options, beamOptions))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = ended(process);
    if (code != 0) {
      throw new IOException(contender.label() + " ended with exit code " + code + "; see " + log);
    }
    Folders.delete(output);
    return JSON.readValue(sample.toFile(), Sample.class);
  }

  private static int ended(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static long size(Path input) throws IOException {
    return Folders.size(input);
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
