package dev.dateline.text.dedup;

/**
 * A document that repeats an article.
 *
 * @param copy the document
 * @param original id of the article that it repeats
 * @param originalRun the run that published that article
 * @param kind how similar they are
 * @param scope when that article was published
 */
public record Duplicate(
    Reference copy, String original, String originalRun, Kind kind, Scope scope) {

  /** How similar a copy and its original are. */
  public enum Kind {
    /** The bytes are equal. */
    RAW,

    /** The cleaned bodies are equal. */
    CONTENT
  }

  /** When the original was published. */
  public enum Scope {
    /** In the run that read the copy. */
    SAME_RUN,

    /** In an earlier run. */
    EARLIER_RUN
  }

  /** A copy of an article of the same run. */
  public static Duplicate within(String run, Reference copy, Reference survivor) {
    return new Duplicate(
        copy,
        survivor.fingerprint().contentHash(),
        run,
        copy.rawHash().equals(survivor.rawHash()) ? Kind.RAW : Kind.CONTENT,
        Scope.SAME_RUN);
  }

  /** A copy of an article of an earlier run. */
  public static Duplicate ofEarlier(Reference copy, Published original) {
    return new Duplicate(
        copy,
        original.id(),
        original.run(),
        copy.rawHash().equals(original.rawHash()) ? Kind.RAW : Kind.CONTENT,
        Scope.EARLIER_RUN);
  }
}
