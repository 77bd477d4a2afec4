package dev.dateline.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.inspect.Comparison;
import dev.dateline.dataset.inspect.Comparison.Change;
import dev.dateline.dataset.inspect.Comparison.Example;
import dev.dateline.dataset.inspect.Comparison.Side;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(
    name = "diff",
    description = {
      "Shows which articles appeared, vanished, moved to another date, or changed text or names"
          + " between two runs.",
      "With one run: compares the newest run of that name in the trash with the published one, as"
          + " after a replay."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  private static final String LINE = "%-24s %,12d%n";

  @Parameters(
      arity = "1..3",
      paramLabel = "DATASET RUN_A [RUN_B]",
      hideParamSyntax = true,
      description = "Folder of the dataset (or --output), and one or two runs.")
  private List<String> arguments = new ArrayList<>();

  @Mixin private DatasetOption dataset;

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "Examples of each change (default: ${DEFAULT-VALUE}).")
  private int examples = 3;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<String> runs = dataset.takenFrom(arguments, 1, 2, "a dataset and one or two runs");
    Comparison comparison =
        dataset
            .open()
            .compare(runs.get(0), runs.stream().skip(1).findFirst(), Math.max(0, examples));
    if (json) {
      out.println(
          Printable.json(
              JsonMapper.builder()
                  .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                  .build()
                  .writeValueAsString(comparison)));
    } else {
      print(comparison, out);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void print(Comparison comparison, PrintWriter out) {
    out.printf(Locale.ROOT, "%s%n-> %s%n%n", name(comparison.before()), name(comparison.after()));
    out.printf(Locale.ROOT, LINE, "same", comparison.same());
    for (Change change : Change.values()) {
      long count = comparison.changes().getOrDefault(change, 0L);
      out.printf(Locale.ROOT, LINE, label(change), count);
      if (change == Change.APPEARED) {
        print(comparison.appearedFrom(), "  was ", out);
      } else if (change == Change.VANISHED) {
        print(comparison.vanishedTo(), "  now ", out);
      }
      for (Example example : comparison.examples().getOrDefault(change, List.of())) {
        print(example, out);
      }
    }
  }

  private static void print(SortedMap<String, Long> fates, String when, PrintWriter out) {
    fates.forEach((fate, count) -> out.printf(Locale.ROOT, LINE, when + fate, count));
  }

  private static void print(Example example, PrintWriter out) {
    out.println("    " + Printable.of(example.document()));
    if (!example.before().isEmpty()) {
      out.println("      - " + Printable.of(example.before()));
    }
    if (!example.after().isEmpty()) {
      out.println("      + " + Printable.of(example.after()));
    }
  }

  private static String name(Side side) {
    return String.format(
        Locale.ROOT,
        "run %s, sealed %s by %s: %,d articles (%s)",
        Printable.of(side.run()),
        side.sealed(),
        Printable.of(side.pipelineVersion()),
        side.articles(),
        Printable.of(side.folder()));
  }

  private static String label(Change change) {
    return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
