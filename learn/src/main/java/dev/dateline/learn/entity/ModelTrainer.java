package dev.dateline.learn.entity;

import dev.dateline.text.entity.feature.EventFeatures;
import dev.dateline.text.entity.model.ModelWriter;
import dev.dateline.text.entity.model.Outcomes;
import dev.dateline.text.entity.token.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Trains a model that finds names. Deterministic: the same input gives the same bytes. */
public final class ModelTrainer {

  private static final int FINE_CLUSTERS = 256;
  private static final int COARSE_CLUSTERS = 48;

  private final TrainingSettings settings;
  private final NameLists lists;
  private final List<VectorClusters.Cluster> vectors;

  /** A trainer with these settings, lists of names, and clusters of word vectors. */
  public ModelTrainer(
      TrainingSettings settings, NameLists lists, List<VectorClusters.Cluster> vectors) {
    this.settings = settings;
    this.lists = lists;
    this.vectors = List.copyOf(vectors);
  }

  /**
   * Trains a model and writes it as an OpenNLP name finder model.
   *
   * @param own texts that are annotated with the guidelines of the model
   * @param others texts that are annotated with other guidelines
   * @param templates templates of texts, see {@link TemplateFiller}
   * @param types the types of names to find; names of other types are ignored
   * @param language ISO 639-3 code of the language
   */
  public void train(
      List<AnnotatedText> own,
      List<AnnotatedText> others,
      List<String> templates,
      List<String> types,
      String language,
      OutputStream out)
      throws IOException {
    Outcomes outcomes = new Outcomes(types);
    List<LabelledTokens> documents = new ArrayList<>();
    for (AnnotatedText text : texts(own, others, templates)) {
      documents.add(LabelledTokens.of(text, outcomes));
    }
    LexiconBuilder lexicon = lexicon(documents);
    TrainingEvents events =
        new TrainingEvents(
            new EventFeatures(lexicon.build(settings.hidden()), outcomes.names()),
            settings.cutoff());
    events.addAll(documents);
    float[] weights = weights(events, outcomes.count());
    ModelWriter.write(
        out,
        language,
        outcomes,
        kept(events, documents, weights, outcomes.count()),
        lexicon.build());
  }

  /** The mean of the weights of several trainings. */
  private float[] weights(TrainingEvents events, int outcomes) {
    float[] sums = new LogLinearTrainer(events, outcomes, settings).train();
    for (int more = 1; more < settings.averaged(); more++) {
      float[] next =
          new LogLinearTrainer(events, outcomes, settings.seed(settings.seed() + more)).train();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += next[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= settings.averaged();
    }
    return sums;
  }

  /** The adapted texts, and copies of them with other names or in small letters. */
  private List<AnnotatedText> texts(
      List<AnnotatedText> own, List<AnnotatedText> others, List<String> templates) {
    GuidelineAdapter adapter = new GuidelineAdapter(lists);
    TemplateFiller filler = new TemplateFiller(lists, templates, settings.seed());
    NameReplacer replacer = new NameReplacer(lists, filler, settings);
    List<AnnotatedText> all = new ArrayList<>(own);
    others.forEach(text -> all.add(adapter.adapt(text)));
    int count = all.size();
    for (int copy = 0; copy < settings.variants(); copy++) {
      for (int i = 0; i < count; i++) {
        all.add(replacer.replace(all.get(i)));
      }
    }
    for (int i = 0; i < settings.fillings(); i++) {
      all.addAll(filler.fillAll());
    }
    for (int i = 0; settings.smallEvery() > 0 && i < count; i += settings.smallEvery()) {
      String small = all.get(i).text().toLowerCase(Locale.ROOT);
      if (small.length() == all.get(i).text().length()) {
        all.add(new AnnotatedText(all.get(i).id(), small, all.get(i).names()));
      }
    }
    return all;
  }

  private LexiconBuilder lexicon(List<LabelledTokens> documents) {
    LexiconBuilder builder = new LexiconBuilder();
    for (String name : lists.names()) {
      builder.list(name, lists.list(name));
    }
    List<Tokens> texts = documents.stream().map(LabelledTokens::tokens).toList();
    texts.forEach(builder::text);
    builder.clusters(
        WordClusters.of(texts, FINE_CLUSTERS), WordClusters.of(texts, COARSE_CLUSTERS));
    builder.vectors(vectors);
    return builder;
  }

  private Map<String, short[]> kept(
      TrainingEvents events, List<LabelledTokens> documents, float[] weights, int outcomes) {
    short[][] rows = new short[events.features()][outcomes];
    boolean[] kept = new boolean[events.features()];
    for (int f = 0; f < rows.length; f++) {
      for (int o = 0; o < outcomes; o++) {
        rows[f][o] = steps(weights[f * outcomes + o]);
        kept[f] |= Math.abs(rows[f][o]) >= settings.strongest();
      }
    }
    Map<String, short[]> named = new TreeMap<>();
    events.names(documents, kept).forEach((number, name) -> named.put(name, rows[number]));
    return named;
  }

  private short steps(float weight) {
    long steps = Math.round((double) weight * ModelWriter.STEPS);
    long bounded = Math.max(-ModelWriter.LARGEST, Math.min(ModelWriter.LARGEST, steps));
    return Math.abs(bounded) < settings.least() ? 0 : (short) bounded;
  }
}
