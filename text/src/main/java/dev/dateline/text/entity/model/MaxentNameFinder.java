package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.Lexicon;
import dev.dateline.text.entity.name.NameFinder;
import dev.dateline.text.entity.name.WrittenName;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names with a maximum entropy model: decides token by token, makes each document consistent,
 * and removes words that do not belong to a name. Not thread-safe; one per thread over a shared
 * model.
 */
public final class MaxentNameFinder implements NameFinder {

  private final Outcomes outcomes;
  private final Lexicon lexicon;
  private final NameDecoder decoder;
  private final SpanRules rules;
  private final int organization;

  /** A finder over a model. */
  public MaxentNameFinder(NameModel model) {
    outcomes = model.outcomes();
    lexicon = model.lexicon();
    decoder = new NameDecoder(model);
    rules = new SpanRules(outcomes, lexicon);
    organization = outcomes.types().indexOf("ORGANIZATION");
  }

  @Override
  public List<String> types() {
    return outcomes.types();
  }

  @Override
  public List<List<Name>> find(List<Tokens> texts) {
    List<List<TypedSpan>> found = new ArrayList<>();
    List<List<TypedSpan>> decoded = decoder.find(texts);
    for (int t = 0; t < texts.size(); t++) {
      List<TypedSpan> left = rules.apply(texts.get(t), decoded.get(t));
      found.add(BracketedAcronyms.apply(texts.get(t), left, organization));
    }
    List<List<TypedSpan>> spans = NameConsistency.apply(outcomes, lexicon, texts, found);
    List<List<Name>> names = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      List<Name> inText = new ArrayList<>();
      for (TypedSpan span : spans.get(t)) {
        if (isName(texts.get(t), span)) {
          inText.add(name(texts.get(t), span));
        }
      }
      names.add(inText);
    }
    return names;
  }

  /** Whether a span has more than marks, addresses and topics. */
  private static boolean isName(Tokens tokens, TypedSpan span) {
    return Tokenizer.isWordChar(tokens.first(span.end() - 1))
        || (span.end() - span.start() > 1 && Tokenizer.isWordChar(tokens.first(span.start())));
  }

  private Name name(Tokens tokens, TypedSpan span) {
    String type = outcomes.types().get(span.type());
    int first = span.start();
    while (first < span.end() - 1 && !Tokenizer.isWordChar(tokens.first(first))) {
      first++;
    }
    int start = tokens.start(first);
    int end = tokens.end(span.end() - 1);
    WrittenName written =
        WrittenName.of(tokens.text().substring(start, end), type.equals("PERSON"));
    return new Name(type, start + written.start(), end - written.end(), span.confidence());
  }
}
