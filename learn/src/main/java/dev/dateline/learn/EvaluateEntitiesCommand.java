package dev.dateline.learn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.learn.entity.AnnotatedText;
import dev.dateline.learn.entity.Annotation;
import dev.dateline.learn.entity.ModelEvaluation;
import dev.dateline.learn.entity.NameErrors;
import dev.dateline.learn.entity.NameScores;
import dev.dateline.text.entity.EntityTagger;
import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.model.NameModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores the entity model on annotated text. */
@Command(
    name = "entities",
    description =
        "Scores the entity model on annotated text, from raw text to exact typed names, without"
            + " cleaning.",
    mixinStandardHelpOptions = true)
final class EvaluateEntitiesCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Option(
      names = "--gold",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Annotated files: OpenNLP format (.txt), CoNLL columns (.conll, .tsv) or JSON lines"
              + " (.jsonl).")
  private List<Path> gold;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model of 'dateline train' (default: the built-in one).")
  private Path model;

  @Option(
      names = "--predictions",
      paramLabel = "DIR",
      description = "Write the names that were found, one JSON lines file per gold file.")
  private Path predictions;

  @Option(
      names = "--errors",
      description =
          "Print what kinds of errors there are over all files, what each costs, and where they are.")
  private boolean errors;

  @Option(
      names = "--corpus",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "With --errors: annotated files that the model has learned from, or folders of them. The"
              + " recall on their names is printed apart from that on new ones.")
  private List<Path> corpora = List.of();

  @Option(
      names = "--lists",
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "With --errors: folders of lists of names that the model knows.")
  private List<Path> lists = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ModelEvaluation evaluation = new ModelEvaluation(new MaxentNameFinder(model()));
    NameErrors kinds = new NameErrors(CorpusFiles.names(corpora, lists));
    long cpu = 0;
    for (Path file : gold) {
      NameScores scores = new NameScores();
      List<String> lines = new ArrayList<>();
      for (AnnotatedText text : CorpusFiles.read(file)) {
        long before = THREADS.getCurrentThreadCpuTime();
        List<Annotation> found = evaluation.find(text.text());
        cpu += THREADS.getCurrentThreadCpuTime() - before;
        scores.add(text, found);
        kinds.add(text, found);
        lines.add(json(text, found));
      }
      out.println(file.getFileName());
      ScoreTable.print(scores, out);
      if (predictions != null) {
        Files.createDirectories(predictions);
        Files.write(predictions.resolve(nameOf(file)), lines, StandardCharsets.UTF_8);
      }
    }
    if (errors) {
      ErrorTable.print(kinds, out);
    }
    out.printf(
        Locale.ROOT,
        "%,d tokens, %,.0f per CPU second, from raw text to names%n",
        evaluation.tokens(),
        evaluation.tokens() * 1e9 / Math.max(1, cpu));
    out.flush();
    return ExitCode.OK.code();
  }

  private NameModel model() throws IOException {
    if (model == null) {
      return EntityTagger.builtInModel();
    }
    try (InputStream in = Files.newInputStream(model)) {
      return NameModel.read(in);
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.')) + ".jsonl";
  }

  private static String json(AnnotatedText text, List<Annotation> found) {
    ObjectNode document = JSON.createObjectNode().put("id", text.id());
    ArrayNode spans = document.putArray("spans");
    for (Annotation name : found) {
      spans.addObject().put("start", name.start()).put("end", name.end()).put("type", name.type());
    }
    return document.toString();
  }
}
