package dev.dateline.cli;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.pipeline.NoInputException;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.Slice;
import dev.dateline.source.SlicePlanner;
import dev.dateline.source.SourceReader;
import dev.dateline.text.clean.BoilerplateCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the lines that documents of one source share. */
@Command(
    name = "boilerplate",
    description = "Lists the lines that many documents of one source share.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class BoilerplateCommand implements Callable<Integer> {

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH",
      description = "File, folder (with all below it) or glob to read; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The list to write: hash, source, documents, line, parted by tabs.")
  private Path output;

  @Mixin private DecisionOptions decisions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Listing listing = InputLister.list(inputs);
    if (listing.files().isEmpty() && listing.refused().isEmpty()) {
      throw new NoInputException(inputs, listing.unmatched());
    }
    SourceReader reader = SourceReader.with(decisions.settings().reading());
    BoilerplateCounter counter = new BoilerplateCounter();
    for (List<Slice> packet : SlicePlanner.plan(listing.files())) {
      for (Slice slice : packet) {
        reader.read(slice, read -> count(read, counter));
      }
    }
    List<String> list = counter.list();
    Files.write(output, list);
    spec.commandLine().getOut().println("wrote " + (list.size() - 1) + " lines to " + output);
    return ExitCode.OK.code();
  }

  private static void count(Outcome<SourceText> read, BoilerplateCounter counter) {
    if (read instanceof Outcome.Kept<SourceText> kept) {
      counter.add(kept.value());
    }
  }
}
