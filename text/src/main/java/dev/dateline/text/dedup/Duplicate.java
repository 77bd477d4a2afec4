package dev.dateline.text.dedup;

/**
 * A document that says what an article says already.
 *
 * @param copy the document
 * @param original id of the article that stands for it
 * @param originalRun the run that published that article
 * @param kind how alike they are
 * @param scope when that article was published
 */
public record Duplicate(
    Reference copy, String original, String originalRun, Kind kind, Scope scope) {

  /** How alike a copy and its original are. */
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
