package dev.dateline.source.read;

import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.container.Documents;
import java.util.Optional;

/**
 * Hands over what comes from a file, but of its refusals only as many as its stored bytes can be
 * records: the others are counted and become one. A compressed file can hold thousands of records
 * that can't be read in a byte, and a single document among them.
 *
 * <p>Not thread-safe.
 */
final class SurplusRefusals implements Documents {

  /** No record that says anything is stored in fewer bytes. */
  private static final long LEAST_BYTES = 4;

  private final Documents consumer;
  private long left;
  private long surplus;
  private Optional<Rejection> first = Optional.empty();

  /**
   * For one file.
   *
   * @param stored number of its bytes as it is stored
   */
  SurplusRefusals(Documents consumer, long stored) {
    this.consumer = consumer;
    left = Limits.REFUSALS + stored / LEAST_BYTES;
  }

  @Override
  public void accept(Outcome<SourceText> document) {
    if (!(document instanceof Outcome.Rejected<SourceText> rejected) || left > 0) {
      left -= document instanceof Outcome.Rejected ? 1 : 0;
      consumer.accept(document);
      return;
    }
    surplus++;
    if (first.isEmpty()) {
      first = Optional.of(rejected.rejection());
    }
  }

  @Override
  public void passedOver(PassedOver kind) {
    consumer.passedOver(kind);
  }

  /** Hands over the refusal of those that were only counted. */
  void end() {
    first.map(this::ofAll).map(Outcome::<SourceText>rejected).ifPresent(consumer::accept);
  }

  private Rejection ofAll(Rejection one) {
    return new Rejection(
        one.origin(),
        one.rawHash(),
        one.stage(),
        one.reason(),
        "this record and %,d after it can't be read, and take fewer than %d stored bytes each; they are reported as one. The first: %s"
            .formatted(surplus - 1, LEAST_BYTES, one.detail()),
        one.evidence(),
        one.url());
  }
}
