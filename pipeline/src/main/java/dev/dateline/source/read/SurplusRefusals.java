package dev.dateline.source.read;

import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.Limits;
import dev.dateline.source.container.Documents;
import java.util.Locale;
import java.util.Optional;

/**
 * Hands over what comes from a file, but of its refusals hardly more than it has stored bytes: the
 * others are counted and become one. A compressed file can hold thousands of records that can't be
 * read in a byte, and a single document among them.
 *
 * <p>Not thread-safe.
 */
final class SurplusRefusals implements Documents {

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
    left = Limits.REFUSALS + stored;
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
        String.format(
            Locale.ROOT,
            "this record and %,d after it can't be read; the file has fewer bytes than such records,"
                + " and they are reported as one. The first: %s",
            surplus - 1,
            one.detail()),
        one.evidence(),
        one.url());
  }
}
