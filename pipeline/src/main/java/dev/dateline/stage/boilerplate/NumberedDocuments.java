package dev.dateline.stage.boilerplate;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.source.container.Documents;
import java.util.function.ObjIntConsumer;

/**
 * Numbers the documents of a packet from 0, also those that are refused: a file that can't be read
 * the second time does not move others.
 */
final class NumberedDocuments implements Documents {

  private final ObjIntConsumer<SourceText> readable;
  private int next;

  /** Numbers documents, and hands over those that can be read. */
  NumberedDocuments(ObjIntConsumer<SourceText> readable) {
    this.readable = readable;
  }

  @Override
  public void accept(Outcome<SourceText> read) {
    int place = next++;
    if (read instanceof Outcome.Kept<SourceText> kept) {
      readable.accept(kept.value(), place);
    }
  }
}
