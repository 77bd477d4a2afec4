package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One cleaned and dated news text, tagged with names once they are known.
 *
 * @param source the document it was made from, without its text
 * @param content its headline, authors and body
 * @param dating when it was published
 * @param language the language of its body
 * @param fingerprint the hash by which duplicates are recognised
 * @param wordCount number of words in the body
 * @param mentions names in the headline and the body, in order of field and offset
 * @param entities what the mentions name, most mentioned first, then by name
 * @param flags what readers of the dataset should know about it
 */
@PublicApi
public record Article(
    Source source,
    ArticleText content,
    Dating dating,
    Language language,
    Fingerprint fingerprint,
    int wordCount,
    List<Mention> mentions,
    List<Entity> entities,
    Set<Flag> flags) {

  /**
   * The document behind an article.
   *
   * @param origin where it was read from
   * @param rawHash SHA-256 of its bytes after decompression and before decoding, lower-case hex
   * @param decoding how its bytes became text
   * @param metadata its metadata, from its container
   */
  public record Source(Origin origin, String rawHash, Decoding decoding, Metadata metadata) {

    /** The source of an article: the document without its text. */
    public static Source of(SourceText text) {
      return new Source(text.origin(), text.rawHash(), text.decoding(), text.metadata());
    }
  }

  /** Copies the collections. */
  public Article {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    flags = Set.copyOf(flags);
  }

  /** The same article with its names, and with more flags. */
  public Article tagged(List<Mention> names, List<Entity> named, Set<Flag> more) {
    SortedSet<Flag> all = new TreeSet<>(flags);
    all.addAll(more);
    return new Article(
        source, content, dating, language, fingerprint, wordCount, names, named, all);
  }
}
