package dev.dateline.learn;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.clean.CleanerTrainer;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.text.clean.TextCleaner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the cleaner's line weights. */
@Command(
    name = "train-cleaner",
    description = "Trains the cleaner's line weights on annotated pages.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TrainCleanerCommand implements Callable<Integer> {

  @Option(
      names = "--pages",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of ID.dump.txt files with an index.jsonl (id, domain, keep, opt_lines).")
  private List<Path> pages;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "Train the weights of HTML pages: folder of ID.html.gz, at any depth.")
  private Path html;

  @Option(
      names = "--unmarked",
      paramLabel = "DIR",
      description =
          "With --html, train the weights of bare text: on --pages, and on the text of the HTML pages"
              + " in this folder as annotated by the cleaner trained on --html.")
  private Path unmarked;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Write the weights trained on all pages: name, tab, weight.")
  private Path weights;

  @Option(
      names = "--folds",
      paramLabel = "DIR",
      description =
          "Write each page's body as ID.txt, cleaned with weights trained on other sites.")
  private Path folds;

  @Option(
      names = "--fold-count",
      defaultValue = "10",
      paramLabel = "N",
      description =
          "Number of parts that the sites are divided into for --folds; ${DEFAULT-VALUE} by default.")
  private int foldCount;

  @Option(names = "--flat", description = "Clean the pages of --folds without their blank lines.")
  private boolean flat;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (unmarked != null && html == null) {
      throw new ParameterException(spec.commandLine(), "--unmarked needs --html.");
    }
    CleanerTrainer trainer = CleanerTrainer.with(known(html == null || unmarked != null));
    if (folds != null) {
      Map<String, CleanerTrainer.HeldOut> bodies = trainer.crossValidate(foldCount);
      for (Map.Entry<String, CleanerTrainer.HeldOut> body : bodies.entrySet()) {
        CleanerTrainer.HeldOut found = body.getValue();
        CleaningCorpus.write(folds, body.getKey(), flat ? found.flat() : found.whole());
      }
      out.println("wrote " + bodies.size() + " bodies to " + folds);
    }
    if (weights != null) {
      List<String> lines =
          learn(trainer).entrySet().stream()
              .map(weight -> weight.getKey() + "\t" + weight.getValue())
              .toList();
      Files.write(weights, lines);
      out.println("wrote " + lines.size() + " weights to " + weights);
    }
    return ExitCode.OK.code();
  }

  private List<TrainingPage> known(boolean text) throws IOException {
    List<TrainingPage> known = new ArrayList<>();
    for (Path folder : pages) {
      known.addAll(
          text ? CleaningCorpus.trainingPages(folder) : CleaningCorpus.htmlPages(folder, html));
    }
    return known;
  }

  private Map<String, Double> learn(CleanerTrainer trainer) throws IOException {
    if (unmarked == null) {
      return trainer.train();
    }
    TextCleaner extractor = TextCleaner.weighing(CleanerTrainer.with(known(false)).train());
    return trainer.trainWith(CleaningCorpus.unmarkedPages(unmarked), extractor);
  }
}
