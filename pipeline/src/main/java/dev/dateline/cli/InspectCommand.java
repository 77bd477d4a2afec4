package dev.dateline.cli;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Printable;
import dev.dateline.article.SourceText;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.inspect.DocumentAddress;
import dev.dateline.cli.inspect.Inspection;
import dev.dateline.cli.inspect.JsonInspection;
import dev.dateline.cli.inspect.PageInspection;
import dev.dateline.cli.options.DecisionOptions;
import dev.dateline.pipeline.DecisionSettings;
import dev.dateline.pipeline.NoInputException;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SlicePlanner;
import dev.dateline.source.read.SourceReader;
import dev.dateline.text.Edited;
import dev.dateline.text.Editor;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.entity.EntityTagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how Dateline processes single documents, without a runner. */
@Command(
    name = "inspect",
    description = "Shows step by step what Dateline makes of documents.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  private static final int FEATURES_SHOWN = 3;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, folders or globs to inspect; FILE#NUMBER is one document of a container, by its"
              + " source_part.")
  private List<String> files;

  @Option(names = "--json", description = "Print one JSON object a line instead of a page.")
  private boolean json;

  @Mixin private DecisionOptions decisions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Inspection inspection =
        json
            ? new JsonInspection(out)
            : new PageInspection(out, spec.commandLine().getColorScheme().ansi());
    DecisionSettings settings = decisions.settings();
    Editor editor = Editor.with(settings.editing(LocalDate.now(Clock.systemUTC())));
    EntityTagger tagger = settings.tagging().tagger();
    for (DocumentAddress address : DocumentAddress.of(files)) {
      inspect(address, settings.reading(), editor, tagger, inspection);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void inspect(
      DocumentAddress address,
      ReadSettings reading,
      Editor editor,
      EntityTagger tagger,
      Inspection inspection)
      throws IOException {
    Listing listing = InputLister.list(address.inputs());
    if (listing.files().isEmpty() && listing.refused().isEmpty()) {
      throw new NoInputException(address.inputs(), listing.unmatched());
    }
    listing.refused().forEach(inspection::refused);
    SourceReader reader = SourceReader.with(reading);
    AtomicLong shown = new AtomicLong();
    for (List<Slice> packet : SlicePlanner.plan(listing.files(), reading)) {
      for (Slice slice : packet) {
        reader.read(
            slice,
            new Documents() {
              @Override
              public void accept(Outcome<SourceText> text) {
                if (address.names(text)) {
                  shown.incrementAndGet();
                  inspect(text, editor, tagger, inspection);
                }
              }

              @Override
              public void passedOver(PassedOver kind) {
                if (address.part().isEmpty()) {
                  inspection.passedOver(slice.file().uri(), kind);
                }
              }
            });
      }
    }
    if (address.part().isPresent() && shown.get() == 0) {
      throw new NoInputException(
          address.inputs(),
          List.of(
              "no document #"
                  + address.part().getAsLong()
                  + " in '"
                  + Printable.of(address.inputs().get(0))
                  + "'. Its number is the value of source_part."));
    }
  }

  private static void inspect(
      Outcome<SourceText> read, Editor editor, EntityTagger tagger, Inspection inspection) {
    if (read instanceof Outcome.Rejected<SourceText> rejected) {
      inspection.refused(rejected.rejection());
      return;
    }
    SourceText source = ((Outcome.Kept<SourceText>) read).value();
    Edited edited = editor.explain(source);
    if (edited.article() instanceof Outcome.Kept<Article> kept) {
      Cleaned cleaned = edited.cleaned().orElseThrow();
      inspection.made(
          cleaned,
          editor.explainLines(cleaned, FEATURES_SHOWN),
          editor.explainDate(cleaned),
          tagger.tag(kept.value()));
    } else if (edited.article() instanceof Outcome.Rejected<Article> rejected) {
      inspection.refused(rejected.rejection());
    }
  }
}
