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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Finds the names of an article and joins those that mean the same entity.
 *
 * <p>Reads English, and text of unknown language that looks like English, with the built-in model;
 * a language with a custom model with that model; any other language only by lists of names. Not
 * thread-safe, like its {@link NameFinder}s; taggers share the built-in model.
 */
@PublicApi
public final class EntityTagger {

  private static final String ENGLISH = "eng";

  private final Map<String, NameFinder> models;
  private final AliasTable aliases;
  private final EntityLinker linker;
  private final Map<String, Listed> listed = new HashMap<>();

  /** The finders for languages without a model. */
  private record Listed(NameFinder names, EntityLinker linker) {}

  private EntityTagger(Map<String, NameFinder> models, AliasTable aliases) {
    this.models = Map.copyOf(models);
    this.aliases = aliases;
    linker = new EntityLinker(aliases);
  }

  /** The built-in model, read once per JVM. */
  public static NameModel builtInModel() {
    return ShippedModel.model();
  }

  /** A tagger with the built-in model and the built-in aliases. */
  public static EntityTagger create() {
    return with(AliasTable.empty());
  }

  /**
   * A tagger with the built-in model, and with aliases that take precedence over the built-in ones.
   */
  public static EntityTagger with(AliasTable aliases) {
    return with(Map.of(), aliases);
  }

  /**
   * A tagger with a custom finder for English, and with aliases that take precedence over the
   * built-in ones.
   *
   * @throws IllegalArgumentException when it finds names of a type that articles do not have
   */
  public static EntityTagger with(NameFinder names, AliasTable aliases) {
    return with(Map.of(ENGLISH, names), aliases);
  }

  /**
   * A tagger with custom finders, and with aliases that take precedence over the built-in ones.
   *
   * @param names finders by the ISO 639-3 code of their language; English has the built-in model
   *     unless it is among them
   * @throws IllegalArgumentException when one finds names of a type that articles do not have
   */
  public static EntityTagger with(Map<String, NameFinder> names, AliasTable aliases) {
    for (NameFinder finder : names.values()) {
      for (String type : finder.types()) {
        if (Arrays.stream(EntityType.values()).noneMatch(known -> known.name().equals(type))) {
          throw new IllegalArgumentException(
              "the model finds names of a type that articles do not know: '%s'. Expected %s."
                  .formatted(type, Arrays.toString(EntityType.values())));
        }
      }
    }
    Map<String, NameFinder> models = new HashMap<>(names);
    models.computeIfAbsent(ENGLISH, language -> ShippedModel.finder());
    return new EntityTagger(models, ShippedAliases.table().with(aliases));
  }

  /** The languages whose names are found by lists, as ISO 639-3 codes. */
  public static SortedSet<String> listedLanguages() {
    return NamesByLanguage.languages();
  }

  /**
   * The same article with its mentions and entities.
   *
   * <p>An article in a language without a model gets the names of lists, if any, and the flag
   * {@link Flag#NO_ENTITY_MODEL}. An article whose text or tokens are too long to be read
   * completely gets the flag {@link Flag#NLP_LIMITED}.
   */
  public Article tag(Article article) {
    Tokens body = Tokenizer.tokenize(article.content().body());
    Optional<String> code = article.language().code();
    if (code.isPresent() && models.containsKey(code.get())) {
      return tag(article, body, models.get(code.get()), linker, EnumSet.noneOf(Flag.class));
    }
    if (EnglishText.isEnglish(article.language(), body)) {
      return tag(article, body, models.get(ENGLISH), linker, EnumSet.noneOf(Flag.class));
    }
    Set<Flag> flags = EnumSet.of(Flag.NO_ENTITY_MODEL);
    if (code.isEmpty() || !NamesByLanguage.languages().contains(code.get())) {
      return article.tagged(List.of(), List.of(), flags);
    }
    Listed lists = listed.computeIfAbsent(code.get(), this::listed);
    return tag(article, body, lists.names(), lists.linker(), flags);
  }

  private Listed listed(String language) {
    List<String> names = NamesByLanguage.aliasLines(language);
    return new Listed(
        new ListedNames(names, ShippedAliases.lines(), builtInModel()),
        new EntityLinker(AliasTable.parse(names, language).with(aliases)));
  }

  private static Article tag(
      Article article, Tokens body, NameFinder names, EntityLinker linker, Set<Flag> flags) {
    Optional<Tokens> headline = article.content().headline().map(Tokenizer::tokenize);
    List<Tokens> texts = new ArrayList<>();
    headline.ifPresent(texts::add);
    texts.add(body);
    EntityLinker.Linked linked = linker.link(find(names, texts));
    if (texts.stream().anyMatch(Tokens::truncated)) {
      flags.add(Flag.NLP_LIMITED);
    }
    return article.tagged(linked.mentions(), linked.entities(), flags);
  }

  private static List<FoundName> find(NameFinder names, List<Tokens> texts) {
    List<FoundName> found = new ArrayList<>();
    List<List<NameFinder.Name>> byText = names.find(texts);
    for (int t = 0; t < texts.size(); t++) {
      Mention.Field field = t == texts.size() - 1 ? Mention.Field.BODY : Mention.Field.HEADLINE;
      for (NameFinder.Name name : byText.get(t)) {
        String written = texts.get(t).text().substring(name.start(), name.end());
        EntityType type = EntityType.valueOf(name.type());
        found.add(
            new FoundName(
                field,
                ListedPlaces.typeOf(written, type, name.confidence()),
                name.start(),
                name.end(),
                written,
                name.confidence(),
                Relatives.isRelative(texts.get(t), name.start())));
      }
    }
    return found;
  }
}
