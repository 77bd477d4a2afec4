package dev.dateline.learn;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.clean.PageBody;
import dev.dateline.learn.clean.ShingleScore;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.learn.clean.WrappingTrial;
import dev.dateline.text.clean.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the cleaner against gold bodies. */
@Command(
    name = "cleaning",
    description = "Measures the cleaner against annotated bodies.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EvaluateCleaningCommand implements Callable<Integer> {

  @Option(
      names = "--dumps",
      required = true,
      paramLabel = "DIR",
      description = "Folder of pages, at any depth: ID.html.gz, or ID.dump.txt as bare text.")
  private Path dumps;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "DIR",
      description = "Folder of bodies, ID.gold.txt, at any depth.")
  private Path gold;

  @Option(
      names = "--predictions",
      paramLabel = "DIR",
      description = "Write each clean body as ID.txt.")
  private Path predictions;

  @Option(names = "--text", description = "Use the bare text of pages that exist as both.")
  private boolean text;

  @Option(names = "--flat", description = "Remove the blank lines of the pages first.")
  private boolean flat;

  @Option(
      names = "--wrapped",
      description =
          "Hard-wrap the articles inside the pages at 60 to 80 columns in three styles, and measure"
              + " each. Needs index.jsonl among the pages.")
  private boolean wrapped;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TextCleaner cleaner = TextCleaner.create();
    if (wrapped) {
      return wrapped(cleaner);
    }
    Map<String, Path> bodies = CleaningCorpus.files(gold, ".gold.txt");
    ShingleScore score = new ShingleScore();
    for (Map.Entry<String, Path> dump : CleaningCorpus.pages(dumps, text).entrySet()) {
      String body = body(cleaner, dump.getKey(), dump.getValue());
      if (predictions != null) {
        CleaningCorpus.write(predictions, dump.getKey(), body);
      }
      Path expected = bodies.get(dump.getKey());
      if (expected != null) {
        score.add(Files.readString(expected), body);
      }
    }
    print("", score, "");
    return ExitCode.OK.code();
  }

  private int wrapped(TextCleaner cleaner) throws IOException {
    List<TrainingPage> pages = CleaningCorpus.trainingPages(dumps);
    Map<String, String> bodies = new TreeMap<>();
    for (Map.Entry<String, Path> body : CleaningCorpus.files(gold, ".gold.txt").entrySet()) {
      bodies.put(body.getKey(), Files.readString(body.getValue()));
    }
    WrappingTrial trial = new WrappingTrial(cleaner, pages, bodies);
    print(trial.unwrapped());
    trial.wrapped().forEach(this::print);
    return ExitCode.OK.code();
  }

  private void print(WrappingTrial.Row row) {
    String same = ", same words: " + row.sameWords() + ", and same hash: " + row.sameHash();
    print(row.name() + ": ", row.score(), same);
  }

  private void print(String name, ShingleScore score, String more) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s%d pages: F1 %.4f, precision %.4f, recall %.4f, mean F1 of a page %.4f, below .5:"
                + " %d%s%n",
            name,
            score.pages(),
            score.f1(),
            score.precision(),
            score.recall(),
            score.meanF1(),
            score.poor(),
            more);
  }

  private String body(TextCleaner cleaner, String id, Path file) throws IOException {
    if (file.toString().endsWith(HtmlFiles.SUFFIX)) {
      return HtmlFiles.page(id, file).map(page -> PageBody.of(cleaner, page)).orElse("");
    }
    String page = Files.readString(file);
    return PageBody.of(cleaner, id, flat ? withoutBlankLines(page) : page);
  }

  private static String withoutBlankLines(String page) {
    return page.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
