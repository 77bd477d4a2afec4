package dev.dateline.text.entity;

import dev.dateline.article.Article;

/** Finds the names of an article and joins those that mean the same. Not thread-safe. */
public final class EntityTagger {

  private EntityTagger() {}

  /** The tagger with the built-in model. */
  public static EntityTagger create() {
    return new EntityTagger();
  }

  /** The same article with its mentions and entities. */
  public Article tag(Article article) {
    return article;
  }
}
