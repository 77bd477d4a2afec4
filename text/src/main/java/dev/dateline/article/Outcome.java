package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.function.Function;

/**
 * The result of a stage for one document: a value, or a rejection with its reason.
 *
 * @param <T> the type of the value
 */
@PublicApi
public sealed interface Outcome<T> {

  /**
   * The stage made a value.
   *
   * @param value the value
   */
  record Kept<T>(T value) implements Outcome<T> {}

  /**
   * The stage refused the document.
   *
   * @param rejection the reason
   */
  record Rejected<T>(Rejection rejection) implements Outcome<T> {}

  /** The outcome with a value. */
  static <T> Outcome<T> kept(T value) {
    return new Kept<>(value);
  }

  /** The outcome with a rejection. */
  static <T> Outcome<T> rejected(Rejection rejection) {
    return new Rejected<>(rejection);
  }

  /** The outcome of the next stage, or this rejection. */
  default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
    if (this instanceof Kept<T> kept) {
      return next.apply(kept.value());
    }
    return rejected(((Rejected<T>) this).rejection());
  }
}
