package dev.dateline.cli;

import dev.dateline.article.Flag;
import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.cli.console.StatusLog;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.inspect.ArticleSample;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows published articles, taken at random, with what was removed from them. */
@Command(
    name = "sample",
    description = {
      "Shows published articles taken at random, step by step as inspect does: each removed line"
          + " with the rule that removed it, the evidence of the date, the names.",
      "Their sources are read again, with the settings of their runs."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

  /** Settings of runs whose value is the option's, and not the hash of a file. */
  private static final Set<String> REPEATABLE =
      Set.of(
          "--earliest",
          "--latest",
          "--encoding",
          "--captured",
          "--min-date-confidence",
          "--fields");

  @Parameters(
      arity = "1..2",
      paramLabel = "DATASET N",
      hideParamSyntax = true,
      description = "Folder of the dataset (or --output), and how many articles.")
  private List<String> arguments = new ArrayList<>();

  @Mixin private DatasetOption dataset;

  @Option(names = "--site", paramLabel = "SITE", description = "Only articles of this site.")
  private Optional<String> site = Optional.empty();

  @Option(
      names = "--flag",
      paramLabel = "FLAG",
      description = "Only articles with this flag, such as NO_DATE.")
  private Optional<Flag> flag = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description =
          "Number that selects the same articles again (default: a new one, which is printed).")
  private Optional<String> seed = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object a line instead of a page.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    int count = count(dataset.takenFrom(arguments, 1, 1, "a dataset and a number of articles"));
    Dataset opened = dataset.open();
    String sown =
        seed.orElseGet(() -> Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000)));
    List<ArticleSample.Taken> taken = opened.sample(new ArticleSample(sown, site, flag), count);
    StatusLog log = LogFormat.logOf(spec.commandLine());
    log.notice("articles taken: " + taken.size() + " (the same again: --seed=" + sown + ")");
    ExitCode worst = ExitCode.OK;
    for (ArticleSample.Taken article : taken) {
      if (!isShown(article, opened)) {
        worst = ExitCode.FAILED;
      }
    }
    return worst.code();
  }

  private static int count(List<String> asked) {
    String written = asked.get(0);
    if (!written.matches("[1-9][0-9]{0,5}")) {
      throw new UsageException(
          "not a number of articles: '" + Printable.of(written) + "'. Expected 1 to 999999.");
    }
    return Integer.parseInt(written);
  }

  private boolean isShown(ArticleSample.Taken article, Dataset opened) throws IOException {
    List<String> line = new ArrayList<>(List.of("inspect", article.document()));
    if (json) {
      line.add("--json");
    }
    Map<String, String> settings =
        opened
            .published(article.run())
            .map(Manifest::input)
            .map(Manifest.Input::settings)
            .orElse(new TreeMap<>());
    settings.forEach(
        (option, value) -> {
          if (REPEATABLE.contains(option)) {
            line.add(option + "=" + value);
          }
        });
    CommandLine commands = spec.root().commandLine();
    return commands.execute(line.toArray(String[]::new)) == ExitCode.OK.code();
  }
}
