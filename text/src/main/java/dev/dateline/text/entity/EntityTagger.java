package dev.dateline.text.entity;

import dev.dateline.PublicApi;
import dev.dateline.article.Article;
import dev.dateline.article.EntityType;
import dev.dateline.article.Flag;
import dev.dateline.article.Mention;
import dev.dateline.text.entity.model.NameModel;
import dev.dateline.text.entity.name.NameFinder;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names of an article and joins those that mean the same.
 *
 * <p>Reads English, and text of unknown language that looks like it. Not thread-safe, as its {@link
 * NameFinder} is not; taggers with the built-in model share it.
 */
@PublicApi
public final class EntityTagger {

  private final NameFinder names;
  private final EntityLinker linker;

  private EntityTagger(NameFinder names, AliasTable aliases) {
    this.names = names;
    linker = new EntityLinker(aliases);
  }

  /** The built-in model, read once per JVM. */
  public static NameModel builtInModel() {
    return ShippedModel.model();
  }

  /** The tagger with the built-in model and the built-in aliases. */
  public static EntityTagger create() {
    return with(AliasTable.empty());
  }

  /** The tagger with the built-in model, and with aliases that go before the built-in ones. */
  public static EntityTagger with(AliasTable aliases) {
    return with(ShippedModel.finder(), aliases);
  }

  /**
   * The tagger with a finder of one's own, and with aliases that go before the built-in ones.
   *
   * @throws IllegalArgumentException when it finds names of a type that articles do not know
   */
  public static EntityTagger with(NameFinder names, AliasTable aliases) {
    for (String type : names.types()) {
      if (Arrays.stream(EntityType.values()).noneMatch(known -> known.name().equals(type))) {
        throw new IllegalArgumentException(
            "the model finds names of a type that articles do not know: '%s'. Expected %s."
                .formatted(type, Arrays.toString(EntityType.values())));
      }
    }
    return new EntityTagger(names, ShippedAliases.table().with(aliases));
  }

  /**
   * The same article with its mentions and entities.
   *
   * <p>An article in a language that the model is not meant for has none, and is flagged {@link
   * Flag#NO_ENTITY_MODEL}; one whose text or tokens are too long to be read whole is flagged {@link
   * Flag#NLP_LIMITED}.
   */
  public Article tag(Article article) {
    Tokens body = Tokenizer.tokenize(article.content().body());
    if (!EnglishText.isEnglish(article.language(), body)) {
      return article.tagged(List.of(), List.of(), EnumSet.of(Flag.NO_ENTITY_MODEL));
    }
    Optional<Tokens> headline = article.content().headline().map(Tokenizer::tokenize);
    List<Tokens> texts = new ArrayList<>();
    headline.ifPresent(texts::add);
    texts.add(body);
    EntityLinker.Linked linked = linker.link(find(texts));
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (texts.stream().anyMatch(Tokens::truncated)) {
      flags.add(Flag.NLP_LIMITED);
    }
    return article.tagged(linked.mentions(), linked.entities(), flags);
  }

  private List<FoundName> find(List<Tokens> texts) {
    List<FoundName> found = new ArrayList<>();
    List<List<NameFinder.Name>> byText = names.find(texts);
    for (int t = 0; t < texts.size(); t++) {
      Mention.Field field = t == texts.size() - 1 ? Mention.Field.BODY : Mention.Field.HEADLINE;
      for (NameFinder.Name name : byText.get(t)) {
        found.add(
            new FoundName(
                field,
                EntityType.valueOf(name.type()),
                name.start(),
                name.end(),
                texts.get(t).text().substring(name.start(), name.end()),
                name.confidence()));
      }
    }
    return found;
  }
}
