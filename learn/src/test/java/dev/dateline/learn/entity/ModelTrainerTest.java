package dev.dateline.learn.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.model.NameModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

  /** F1 on every tenth article of the corpus, learned from the other nine; see MODEL_CARD.md. */
  private static final double RECORDED = 88.0;

  private static final TrainingSettings QUICK =
      new TrainingSettings(3, 0.1, 0.2, 2, 4, 4, 0, 0, 0, 1, 1, 0, 0);

  @Test
  void reachesItsRecordedScoreOnTheProjectsOwnCorpus() throws IOException {
    List<AnnotatedText> learned = new ArrayList<>();
    List<AnnotatedText> held = new ArrayList<>();
    List<AnnotatedText> corpus = corpus();
    for (int i = 0; i < corpus.size(); i++) {
      (i % 10 == 9 ? held : learned).add(corpus.get(i));
    }
    NameModel model =
        NameModel.read(
            new ByteArrayInputStream(
                train(learned, lists(), List.of("PERSON", "ORGANIZATION", "LOCATION"))));

    assertThat(new ModelEvaluation(new MaxentNameFinder(model)).score(held).overall().f1())
        .isGreaterThanOrEqualTo(RECORDED - 0.5);
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    assertThat(train(ships(), new NameLists(Map.of()), List.of("SHIP")))
        .isEqualTo(train(ships(), new NameLists(Map.of()), List.of("SHIP")));
  }

  @Test
  void openNlpLoadsAModelOfOnesOwnTypes() throws IOException {
    ExtensionLoader.registerAllowedPackage("dev.dateline.text.entity.model");
    byte[] bytes = train(ships(), new NameLists(Map.of()), List.of("SHIP"));
    NameFinderME finder =
        new NameFinderME(new TokenNameFinderModel(new ByteArrayInputStream(bytes)));

    Span[] spans = finder.find(new String[] {"The", "ferry", "Nerola", "sank", "."});

    assertThat(spans).hasSize(1);
    assertThat(spans[0].getType()).isEqualTo("SHIP");
    assertThat(spans[0].getStart()).isEqualTo(2);
  }

  private static byte[] train(List<AnnotatedText> texts, NameLists lists, List<String> types)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ModelTrainer(QUICK, lists, List.of()).train(texts, List.of(), List.of(), types, "eng", out);
    return out.toByteArray();
  }

  private static List<AnnotatedText> ships() {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("Norrona", "Nerola", "Estonia", "Aurora", "Sewol", "Doña")) {
      lines.add("The ferry <START:SHIP> " + name + " <END> left at dawn .");
      lines.add("Nobody aboard the <START:SHIP> " + name + " <END> was hurt .");
      lines.add("The ferry <START:SHIP> " + name + " <END> sank .");
      lines.add("The town slept .");
    }
    return OpenNlpFormat.read(lines, "ships");
  }

  private static List<AnnotatedText> corpus() throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../corpus/sentences"))) {
      for (Path file : files.sorted().toList()) {
        texts.addAll(OpenNlpFormat.read(Files.readAllLines(file), file.toString()));
      }
    }
    return texts;
  }

  private static NameLists lists() throws IOException {
    Map<String, List<String>> lists = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("../corpus/gazetteer"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        lists.put(name.substring(0, name.length() - 4), Files.readAllLines(file));
      }
    }
    return new NameLists(lists);
  }
}
