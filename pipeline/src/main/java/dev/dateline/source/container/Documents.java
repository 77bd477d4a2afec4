package dev.dateline.source.container;

import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.SourceText;

/** Takes what a {@link ContainerReader} finds in a file, in the order of the file. */
@FunctionalInterface
public interface Documents {

  /** Takes a document, read or refused; each is accounted for in the books. */
  void accept(Outcome<SourceText> document);

  /** Receives something that is not a document; may do nothing. */
  default void passedOver(PassedOver kind) {}
}
