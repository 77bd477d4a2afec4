package dev.dateline.learn;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.date.DateAnswer;
import dev.dateline.learn.date.DatePage;
import dev.dateline.learn.date.DateReport;
import dev.dateline.learn.date.DateTrainer;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.date.ClueWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the weights of the clues to a day of publication. */
@Command(
    name = "train-dates",
    description = "Trains the weights of the clues to a day on pages whose days are known.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TrainDatesCommand implements Callable<Integer> {

  @Option(
      names = "--pages",
      required = true,
      paramLabel = "NAME=DIR",
      description =
          "Folder of ID.dump.txt files with an index.jsonl (id, date, url), and bodies in"
              + " ID.gold.txt; several may be given.")
  private final Map<String, Path> pages = new LinkedHashMap<>();

  @Option(
      names = "--told",
      paramLabel = "FILE",
      description = "Sentences about days of history, one line per language.")
  private Path told;

  @Option(
      names = "--others",
      paramLabel = "FILE",
      description =
          "JSON lines with texts without a right day; used for measuring, never for training.")
  private final List<Path> others = new ArrayList<>();

  @Option(
      names = "--latest",
      paramLabel = "DATE",
      description = "The latest accepted day; the day after tomorrow by default.")
  private LocalDate latest = LocalDate.now(Clock.systemUTC()).plusDays(2);

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Write the weights trained on all texts.")
  private Path weights;

  @Option(
      names = "--fold-count",
      paramLabel = "N",
      description =
          "Cross-validate: divide the sites into N parts, and measure each with weights trained on the others.")
  private int foldCount;

  @Option(
      names = "--choose-clues",
      description = "Leave out clues that do not help on other sites, chosen again for every fit.")
  private boolean choosing;

  @Option(
      names = "--leave-sets-out",
      description = "Measure every set with weights trained on the other sets.")
  private boolean leaveSetsOut;

  @Option(names = "--shipped", description = "Measure the built-in weights.")
  private boolean shipped;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Write the answers that were measured last: id, day, confidence.")
  private Path answers;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Compare with answers written by --answers.")
  private Path against;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DateCorpus corpus = new DateCorpus(latest);
    List<DatePage> known = new ArrayList<>();
    for (Map.Entry<String, Path> set : pages.entrySet()) {
      known.addAll(corpus.pages(set.getKey(), set.getValue()));
    }
    if (told != null) {
      known.addAll(corpus.told(told));
    }
    List<DatePage> all = new ArrayList<>(known);
    for (Path file : others) {
      all.addAll(corpus.others(file));
    }
    DateTrainer trainer = DateTrainer.with(known);
    if (choosing) {
      trainer = trainer.choosingClues();
    }
    DateReport report = new DateReport(all, EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE);
    SortedMap<String, DateAnswer> measured = measure(trainer, all, report);
    if (against != null) {
      report.addChange(measured, DateAnswerFile.read(against));
    }
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    if (answers != null) {
      DateAnswerFile.write(answers, measured);
    }
    if (weights != null) {
      Files.write(weights, trainer.train().lines());
      out.println("wrote the weights to " + weights);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private SortedMap<String, DateAnswer> measure(
      DateTrainer trainer, List<DatePage> all, DateReport report) {
    SortedMap<String, DateAnswer> measured = new TreeMap<>();
    if (shipped) {
      all.forEach(page -> measured.put(page.id(), DateAnswer.of(page, ClueWeights.shipped())));
      report.add("built-in weights", measured);
    }
    if (leaveSetsOut) {
      measured.clear();
      pages.keySet().forEach(set -> measured.putAll(trainer.leaveOut(set)));
      report.add("trained on the other sets", measured);
    }
    if (foldCount > 0) {
      measured.clear();
      measured.putAll(trainer.crossValidate(foldCount));
      report.add("trained on other sites, " + foldCount + " parts", measured);
    }
    return measured;
  }
}
