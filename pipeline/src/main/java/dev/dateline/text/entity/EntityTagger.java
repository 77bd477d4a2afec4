package dev.dateline.text.entity;

import dev.dateline.article.Article;
import dev.dateline.article.Field;
import dev.dateline.article.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of an article and joins those that mean the same.
 *
 * <p>Reads English, and text of unknown language that looks like it. Not thread-safe.
 */
public final class EntityTagger {

  private final NameRules names = NameRules.shared();
  private final EntityLinker linker;

  private EntityTagger(AliasTable aliases) {
    linker = new EntityLinker(aliases);
  }

  /** The tagger with the built-in lists. */
  public static EntityTagger create() {
    return new EntityTagger(ShippedAliases.table());
  }

  /** The tagger with the built-in lists, and with aliases that go before the built-in ones. */
  public static EntityTagger with(AliasTable aliases) {
    return new EntityTagger(ShippedAliases.table().with(aliases));
  }

  /**
   * The same article with its mentions and entities.
   *
   * <p>An article in a language that the lists are not meant for has none, and is flagged {@link
   * Flag#NO_ENTITY_MODEL}; one whose text or tokens are too long to be read whole is flagged {@link
   * Flag#NLP_LIMITED}.
   */
  public Article tag(Article article) {
    Tokens body = Tokenizer.tokenize(article.content().body());
    if (!EnglishText.isEnglish(article.language(), body)) {
      return article.tagged(List.of(), List.of(), EnumSet.of(Flag.NO_ENTITY_MODEL));
    }
    List<FoundName> found = new ArrayList<>();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (article.content().headline().isPresent()) {
      find(Tokenizer.tokenize(article.content().headline().get()), Field.HEADLINE, found, flags);
    }
    find(body, Field.BODY, found, flags);
    EntityLinker.Linked linked = linker.link(found);
    return article.tagged(linked.mentions(), linked.entities(), flags);
  }

  private void find(Tokens tokens, Field field, List<FoundName> found, Set<Flag> flags) {
    if (tokens.truncated()) {
      flags.add(Flag.NLP_LIMITED);
    }
    for (NameSpan span : names.find(tokens)) {
      int start = tokens.start(span.start());
      int end = tokens.end(span.end() - 1);
      found.add(
          new FoundName(
              field,
              span.type(),
              start,
              end,
              tokens.text().substring(start, end),
              span.confidence()));
    }
  }
}
