package dev.dateline.source.read;

import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.container.Documents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds refusals back as long as nothing else came from a file: a few bytes can be millions of
 * records that can't be read, each of which would be a row.
 *
 * <p>Holds at most {@value Limits#REFUSALS} refusals. Not thread-safe.
 */
final class OnlyRefusals implements Documents {

  /** There are more refusals than are held, and nothing else yet; nothing was handed over. */
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooManyException() {
      super(null, null, false, false);
    }
  }

  private final Documents consumer;
  private final List<Outcome<SourceText>> refused = new ArrayList<>();
  private final Map<PassedOver, Long> passedOver = new EnumMap<>(PassedOver.class);
  private boolean released;

  OnlyRefusals(Documents consumer) {
    this.consumer = consumer;
  }

  @Override
  public void accept(Outcome<SourceText> document) {
    if (!released && document instanceof Outcome.Rejected) {
      if (refused.size() == Limits.REFUSALS) {
        throw new TooManyException();
      }
      refused.add(document);
      return;
    }
    release();
    consumer.accept(document);
  }

  @Override
  public void passedOver(PassedOver kind) {
    if (released) {
      consumer.passedOver(kind);
    } else {
      passedOver.merge(kind, 1L, Long::sum);
    }
  }

  /** Hands over what was held: a document came, or the file has ended. */
  void release() {
    if (released) {
      return;
    }
    released = true;
    passedOver.forEach(
        (kind, count) -> {
          for (long i = 0; i < count; i++) {
            consumer.passedOver(kind);
          }
        });
    refused.forEach(consumer::accept);
    refused.clear();
  }
}
