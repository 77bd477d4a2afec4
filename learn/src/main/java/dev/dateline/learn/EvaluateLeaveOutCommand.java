package dev.dateline.learn;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.clean.JudgedPage;
import dev.dateline.learn.clean.LeaveOut;
import dev.dateline.learn.clean.LeaveOutReport;
import dev.dateline.learn.clean.TrainingPage;
import dev.dateline.learn.clean.UnmarkedPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the cleaner by cross-validation: on pages that it was not trained on. */
@Command(
    name = "leave-out",
    description =
        "Measures the cleaner by cross-validation: each part of the pages is held back once, and"
            + " cleaned with weights trained without it.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EvaluateLeaveOutCommand implements Callable<Integer> {

  /** The units that are held back. */
  enum Part {
    corpus,
    site
  }

  @Option(
      names = "--pages",
      required = true,
      paramLabel = "DIR",
      description = "Folder of ID.dump.txt and ID.gold.txt files with an index.jsonl.")
  private List<Path> folders;

  @Option(
      names = "--by",
      defaultValue = "corpus",
      paramLabel = "PART",
      description =
          "Hold back one corpus, or one part of the sites, at a time: ${COMPLETION-CANDIDATES}.")
  private Part part;

  @Option(
      names = "--parts",
      defaultValue = "5",
      paramLabel = "N",
      description = "Number of parts that the sites are divided into; ${DEFAULT-VALUE} by default.")
  private int parts;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description =
          "Folder of the same pages as HTML, ID.html.gz: measure the cleaner of HTML pages.")
  private Path html;

  @Option(
      names = "--unmarked",
      paramLabel = "DIR",
      description =
          "Folder of further HTML pages without annotation. With --html: measure the cleaner of bare"
              + " text, also trained on these pages as annotated by the cleaner trained on --html.")
  private Path unmarked;

  @Option(
      names = "--group",
      paramLabel = "NAME=CORPUS,...",
      description = "Also report these corpora together.")
  private Map<String, String> groups = Map.of();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Compare page by page with the scores of another run.")
  private Path against;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "Write the F1 of each page: corpus and id, tab, F1.")
  private Path scores;

  @Option(
      names = "--predictions",
      paramLabel = "DIR",
      description = "Write each clean body as ID.txt.")
  private Path predictions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (unmarked != null && html == null) {
      throw new ParameterException(spec.commandLine(), "--unmarked needs --html.");
    }
    List<JudgedPage> judged = new ArrayList<>();
    List<TrainingPage> teachers = new ArrayList<>();
    Optional<Path> asHtml = Optional.ofNullable(html).filter(folder -> unmarked == null);
    for (Path folder : folders) {
      judged.addAll(CleaningCorpus.judgedPages(folder, asHtml));
      if (unmarked != null) {
        teachers.addAll(CleaningCorpus.htmlPages(folder, html));
      }
    }
    Optional<UnmarkedPages> more =
        unmarked == null ? Optional.empty() : Optional.of(CleaningCorpus.unmarkedPages(unmarked));
    LeaveOut trial = new LeaveOut(judged, teachers, more);
    tell(part == Part.corpus ? trial.byCorpus() : trial.bySite(parts));
    return ExitCode.OK.code();
  }

  private void tell(List<LeaveOut.Judged> pages) throws IOException {
    LeaveOutReport report = new LeaveOutReport(pages, others());
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    groups.forEach((name, of) -> report.lines(name, List.of(of.split(","))).forEach(out::println));
    if (scores != null) {
      Files.write(
          scores,
          report.rows().entrySet().stream()
              .map(page -> page.getKey() + "\t" + page.getValue())
              .toList());
    }
    if (predictions != null) {
      for (LeaveOut.Judged page : pages) {
        CleaningCorpus.write(predictions, page.page().page().id(), page.body());
      }
    }
  }

  private Map<String, Double> others() throws IOException {
    Map<String, Double> others = new HashMap<>();
    if (against != null) {
      for (String line : Files.readAllLines(against)) {
        String[] fields = line.split("\t", -1);
        others.put(fields[0], Double.valueOf(fields[1]));
      }
    }
    return others;
  }
}
