package dev.dateline.learn.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorpusFormatsTest {

  @Test
  void openNlpLinesBecomeRunningText() {
    List<AnnotatedText> texts =
        OpenNlpFormat.read(
            List.of(
                "<START:LOCATION> Paris <END> falls silent",
                "\" No , \" said <START:PERSON> Ann Lee <END> 's aide ( 40 ) .",
                "It did n't rain .",
                "",
                "Second ."),
            "a.txt");

    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).text())
        .isEqualTo("Paris falls silent\n\"No,\" said Ann Lee's aide (40). It didn't rain. ");
    assertThat(written(texts.get(0))).containsExactly("LOCATION Paris", "PERSON Ann Lee");
  }

  @Test
  void conllColumnsBecomeRunningText() {
    List<AnnotatedText> texts =
        ConllFormat.read(
            List.of(
                "-DOCSTART- O",
                "",
                "Ann NNP B-PER",
                "Lee NNP I-PER",
                "met NN O",
                "Bo NNP S-PER",
                "Ek NNP S-PER",
                "in IN O",
                "Rome NNP I-GPE",
                ". . O",
                ""),
            "a.conll");

    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).text()).isEqualTo("Ann Lee met Bo Ek in Rome. ");
    assertThat(written(texts.get(0)))
        .containsExactly("PERSON Ann Lee", "PERSON Bo", "PERSON Ek", "LOCATION Rome");
  }

  @Test
  void aNameThatDoesNotEndIsNamedWithItsLine() {
    assertThatThrownBy(() -> OpenNlpFormat.read(List.of("a .", "<START:PERSON> Ann"), "a.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.txt, line 2");
    assertThatThrownBy(() -> OpenNlpFormat.read(List.of("Ann <END>"), "a.txt"))
        .hasMessageContaining("<END> without");
    assertThatThrownBy(() -> ConllFormat.read(List.of("Ann"), "a.conll"))
        .hasMessageContaining("'Ann' (a.conll, line 1)");
  }

  @Test
  void otherGuidelinesAreFittedToOnesOwn() {
    GuidelineAdapter adapter =
        new GuidelineAdapter(
            new NameLists(
                Map.of(
                    "demonyms",
                    List.of("Muslim"),
                    "countries",
                    List.of("United Kingdom", "Jersey"))));
    String text = "A Muslim lost the United Kingdom election in New Jersey.";

    AnnotatedText adapted =
        adapter.adapt(new AnnotatedText("1", text, List.of(new Annotation("ORGANIZATION", 2, 8))));

    assertThat(written(adapted)).containsExactly("LOCATION United Kingdom");
  }

  @Test
  void initialsOfACountryAreAName() {
    GuidelineAdapter adapter =
        new GuidelineAdapter(new NameLists(Map.of("countries", List.of("U.S.", "UK"))));
    String text =
        "The U.S. dollar rose. Former UK staff left the U.S. Rain fell on New U.S. roads.";

    AnnotatedText adapted = adapter.adapt(new AnnotatedText("1", text, List.of()));

    assertThat(written(adapted)).containsExactly("LOCATION U.S.", "LOCATION UK", "LOCATION U.S.");
  }

  @Test
  void otherNamesStandInTheSamePlacesThroughADocument() {
    NameLists lists =
        new NameLists(Map.of("first-names", List.of("Bo"), "surnames", List.of("Ek")));
    NameReplacer replacer =
        new NameReplacer(
            lists, new TemplateFiller(lists, List.of(), 3), TrainingSettings.standard());
    String text = "Ann Lee won. Lee smiled.";
    List<Annotation> names =
        List.of(new Annotation("PERSON", 0, 7), new Annotation("PERSON", 13, 16));

    List<String> seen =
        IntStream.range(0, 40)
            .mapToObj(i -> replacer.replace(new AnnotatedText("1", text, names)).text())
            .toList();

    assertThat(seen).contains("Bo Ek won. Ek smiled.");
    assertThat(seen).contains(text);
  }

  @Test
  void templatesAreFilledFromTheLists() {
    TemplateFiller filler =
        new TemplateFiller(
            new NameLists(
                Map.of(
                    "first-names", List.of("Bo"),
                    "surnames", List.of("Ek"),
                    "countries", List.of("Chad"))),
            List.of(),
            2);

    AnnotatedText text = filler.fill("<ORGANIZATION:UN> asks {country}\\n{surname} said no.");

    assertThat(text.text()).isEqualTo("UN asks Chad\nEk said no.");
    assertThat(written(text)).containsExactly("ORGANIZATION UN", "LOCATION Chad", "PERSON Ek");
    assertThatThrownBy(() -> filler.fill("{nobody}")).hasMessageContaining("'{nobody}'");
  }

  @Test
  void templatesHaveChoicesPatternsAndStyles() {
    NameLists lists =
        new NameLists(
            Map.of(
                "first-names", List.of("Bo"),
                "surnames", List.of("Ek"),
                "countries", List.of("Chad")));
    TemplateFiller filler =
        new TemplateFiller(lists, List.of("^{country} wins", "={surname} {Bank|Bank}"), 2);

    assertThat(filler.coin()).isEqualTo("Ek Bank");
    assertThat(filler.fillAll()).extracting(AnnotatedText::text).containsExactly("CHAD WINS");
    AnnotatedText text = filler.fill("_{The|The} {-country} {sued {coined}|sued {coined}}");
    assertThat(text.text()).isEqualTo("the chad sued ek bank");
    assertThat(written(text)).containsExactly("ORGANIZATION ek bank");
  }

  @Test
  void likeVectorsStandInOneCluster() {
    List<VectorClusters.Cluster> clusters =
        VectorClusters.of(
            List.of("the", "bank", "a", "firm", "banks"),
            List.of(
                new float[] {1, 0},
                new float[] {0, 1},
                new float[] {1, 0.1f},
                new float[] {0.2f, 1},
                new float[] {0, 2}),
            2,
            1);

    assertThat(clusters)
        .containsExactly(
            new VectorClusters.Cluster(1, List.of("a", "the")),
            new VectorClusters.Cluster(1, List.of("bank", "banks", "firm")));
  }

  @Test
  void scoresCountExactTypedNames() {
    NameScores scores = new NameScores();
    scores.add(
        new AnnotatedText(
            "1",
            "Ann's dog bit Bo in Rome",
            List.of(
                new Annotation("PERSON", 0, 3),
                new Annotation("PERSON", 14, 16),
                new Annotation("LOCATION", 20, 24))),
        List.of(
            new Annotation("PERSON", 0, 5),
            new Annotation("LOCATION", 14, 16),
            new Annotation("LOCATION", 20, 24)));

    assertThat(scores.overall()).isEqualTo(new NameScores.Counts(2, 3, 3));
    assertThat(scores.byType().get("PERSON").recall()).isEqualTo(50);
    assertThat(scores.byType().get("LOCATION").precision()).isEqualTo(50);
  }

  private static List<String> written(AnnotatedText text) {
    return text.names().stream()
        .map(name -> name.type() + ' ' + text.text().substring(name.start(), name.end()))
        .toList();
  }
}
