package dev.dateline.text.entity.train;

import dev.dateline.text.entity.model.EventFeatures;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.entity.model.ModelFile;
import dev.dateline.text.entity.model.Outcomes;
import dev.dateline.text.entity.token.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains a model that finds names. Deterministic: the same input gives the same bytes. */
public final class ModelTrainer {

  private static final int FINE_CLUSTERS = 256;
  private static final int COARSE_CLUSTERS = 48;

  private final TrainingSettings settings;

  /** A trainer with these settings. */
  public ModelTrainer(TrainingSettings settings) {
    this.settings = settings;
  }

  /**
   * Trains a model and writes it.
   *
   * @param types the types of names to find; names of other types are no names
   * @param texts the annotated texts
   * @param lists lists of phrases, by name
   * @param language ISO 639-3 code of the language
   */
  public void train(
      List<AnnotatedText> texts,
      List<String> types,
      Map<String, List<String>> lists,
      String language,
      OutputStream out)
      throws IOException {
    Outcomes outcomes = new Outcomes(types);
    List<LabelledTokens> documents = new ArrayList<>();
    for (AnnotatedText text : texts) {
      documents.add(LabelledTokens.of(text, outcomes));
    }
    Lexicon lexicon = lexicon(documents, lists);
    TrainingEvents events =
        new TrainingEvents(new EventFeatures(lexicon, outcomes), outcomes, settings.cutoff());
    events.addAll(documents);
    float[] weights = new LogLinearTrainer(events, outcomes.count(), settings).train();
    ModelFile.write(out, language, outcomes, kept(events, documents, weights, outcomes.count()), lexicon);
  }

  private static Lexicon lexicon(
      List<LabelledTokens> documents, Map<String, List<String>> lists) {
    LexiconBuilder builder = new LexiconBuilder();
    new TreeMap<>(lists).forEach((name, entries) -> builder.list(entries, name.startsWith("title")));
    documents.forEach(document -> builder.text(document.tokens()));
    if (System.getProperty("nocl") == null) {
      List<Tokens> texts = documents.stream().map(LabelledTokens::tokens).toList();
      builder.clusters(WordClusters.of(texts, FINE_CLUSTERS), WordClusters.of(texts, COARSE_CLUSTERS));
    }
    return builder.build();
  }

  private Map<String, short[]> kept(
      TrainingEvents events, List<LabelledTokens> documents, float[] weights, int outcomes) {
    short[][] rows = new short[events.features()][];
    boolean[] kept = new boolean[events.features()];
    for (int f = 0; f < rows.length; f++) {
      short[] row = new short[outcomes];
      for (int o = 0; o < outcomes; o++) {
        long steps = Math.round((double) weights[f * outcomes + o] * ModelFile.STEPS);
        steps = Math.max(-ModelFile.LARGEST, Math.min(ModelFile.LARGEST, steps));
        if (Math.abs(steps) >= settings.least()) {
          row[o] = (short) steps;
          kept[f] = true;
        }
      }
      rows[f] = row;
    }
    Map<String, short[]> named = new TreeMap<>();
    events.names(documents, kept).forEach((number, name) -> named.put(name, rows[number]));
    return named;
  }
}
