package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.Lexicon;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;

/** Makes Dateline's feature generator for OpenNLP, which knows this class by name. */
public final class NewsFeatureGeneratorFactory
    extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {

  @Override
  public AdaptiveFeatureGenerator create() throws InvalidFormatException {
    String name = getStr("lexicon");
    if (resourceManager.getResource(name) instanceof byte[] bytes) {
      return new NewsFeatureGenerator(Lexicon.of(bytes));
    }
    throw new InvalidFormatException("no lexicon '" + name + "' in the model");
  }
}
