package dev.dateline.learn;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.entity.AnnotatedText;
import dev.dateline.learn.entity.ModelEvaluation;
import dev.dateline.learn.entity.ModelTrainer;
import dev.dateline.learn.entity.TrainingSettings;
import dev.dateline.pipeline.UsageException;
import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.model.NameModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains an entity model on annotated text. */
@Command(
    name = "train",
    description =
        "Trains an entity model on annotated text and writes it as an OpenNLP name finder model.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @Option(
      names = "--corpus",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Annotated files, or folders of them: OpenNLP format (.txt), CoNLL columns (.conll, .tsv)"
              + " or JSON lines (.jsonl).")
  private List<Path> corpora;

  @Option(
      names = "--adapt",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files or folders annotated with other guidelines: before training, nationalities are"
              + " unmarked and countries marked.")
  private List<Path> adapted = List.of();

  @Option(
      names = "--lists",
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Folders of lists of names, one name per line; each file is one list.")
  private List<Path> lists = List.of();

  @Option(
      names = "--templates",
      paramLabel = "FILE",
      description = "Templates of texts, filled from the lists; see docs/ENTITIES.md.")
  private Path templates;

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description = "Clusters of words, written by `dateline cluster-words`.")
  private Path clusters;

  @Option(
      names = "--types",
      split = ",",
      defaultValue = "PERSON,ORGANIZATION,LOCATION",
      description = "Types of names to find, separated by commas (default: ${DEFAULT-VALUE}).")
  private List<String> types;

  @Option(
      names = "--language",
      defaultValue = "eng",
      description = "ISO 639-3 code of the language (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--held-back",
      defaultValue = "10",
      description =
          "Hold back one in N documents of --corpus, train without them and print the score on them,"
              + " before training on all documents; 0 for none (default: ${DEFAULT-VALUE}).")
  private int heldBack;

  @Option(
      names = "--epochs",
      defaultValue = "5",
      description = "Number of passes over the text (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Write the model to this file.")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<AnnotatedText> own = CorpusFiles.read(corpora);
    List<AnnotatedText> others = CorpusFiles.read(adapted);
    if (own.stream().allMatch(text -> text.names().isEmpty())) {
      throw new UsageException("no names in --corpus. Mark some, see docs/ENTITIES.md.");
    }
    ModelTrainer trainer =
        new ModelTrainer(
            TrainingSettings.standard().epochs(epochs),
            CorpusFiles.lists(lists),
            CorpusFiles.clusters(clusters));
    if (heldBack > 0) {
      scoreHeldBack(trainer, own, others);
    }
    byte[] model = train(trainer, own, others);
    Files.write(output, model);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %,d bytes, of %,d documents%n", output, model.length, own.size() + others.size());
    out.flush();
    return ExitCode.OK.code();
  }

  private void scoreHeldBack(
      ModelTrainer trainer, List<AnnotatedText> own, List<AnnotatedText> others)
      throws IOException {
    List<AnnotatedText> learned = new ArrayList<>();
    List<AnnotatedText> held = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      (i % heldBack == heldBack - 1 ? held : learned).add(own.get(i));
    }
    if (held.isEmpty()) {
      throw new UsageException(
          "too few documents to hold one of %d back: %d. Give a smaller --held-back, or 0."
              .formatted(heldBack, own.size()));
    }
    byte[] model = train(trainer, learned, others);
    ModelEvaluation evaluation =
        new ModelEvaluation(new MaxentNameFinder(NameModel.read(new ByteArrayInputStream(model))));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("held back: %d of %d documents%n", held.size(), own.size());
    ScoreTable.print(evaluation.score(held), out);
  }

  private byte[] train(ModelTrainer trainer, List<AnnotatedText> own, List<AnnotatedText> others)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trainer.train(own, others, CorpusFiles.templates(templates), types, language, bytes);
    return bytes.toByteArray();
  }
}
