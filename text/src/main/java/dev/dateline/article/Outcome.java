package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.function.Function;

/**
 * What a stage made of a document: the next thing, or a refusal by name.
 *
 * @param <T> what the stage makes
 */
@PublicApi
public sealed interface Outcome<T> {

  /**
   * The stage made something.
   *
   * @param value what it made
   */
  record Kept<T>(T value) implements Outcome<T> {}

  /**
   * The stage refused the document.
   *
   * @param rejection why
   */
  record Rejected<T>(Rejection rejection) implements Outcome<T> {}

  /** Something made. */
  static <T> Outcome<T> kept(T value) {
    return new Kept<>(value);
  }

  /** A refusal. */
  static <T> Outcome<T> rejected(Rejection rejection) {
    return new Rejected<>(rejection);
  }

  /** The outcome of the next stage, or this refusal. */
  default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
    if (this instanceof Kept<T> kept) {
      return next.apply(kept.value());
    }
    return rejected(((Rejected<T>) this).rejection());
  }
}
