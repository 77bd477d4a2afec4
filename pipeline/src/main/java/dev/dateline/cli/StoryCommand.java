package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.inspect.StoryPage;
import dev.dateline.dataset.inspect.StoryFinder;
import dev.dateline.text.story.Comparison;
import dev.dateline.text.story.Sketcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a story. */
@Command(
    name = "story",
    description = {
      "Shows all articles that tell one story, and what changed between them.",
      "With --compare: whether two articles tell the same story, and why."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class StoryCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..2",
      paramLabel = "DATASET ID",
      hideParamSyntax = true,
      description =
          "Folder of the dataset (or --output), and the id of an article or of a story, unless"
              + " --compare is given.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--compare", arity = "2", paramLabel = "ID", description = "Ids of two articles.")
  private String[] compared;

  @Mixin private DatasetOption dataset;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int ids = compared == null ? 1 : 0;
    List<String> asked =
        dataset.takenFrom(
            arguments,
            ids,
            ids,
            "a dataset and the id of an article or a story, or --compare ID ID");
    StoryFinder finder = dataset.open().stories();
    StoryPage page = new StoryPage(out, json);
    if (compared != null) {
      String one = compared[0];
      String other = compared[1];
      Comparison comparison =
          Comparison.of(Sketcher.sketch(finder.body(one)), Sketcher.sketch(finder.body(other)));
      page.compared(comparison, finder.find(one), finder.find(other));
    } else {
      page.story(finder.story(asked.get(0)));
    }
    out.flush();
    return ExitCode.OK.code();
  }
}
