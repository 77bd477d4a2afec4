package dev.dateline.dataset.publish;

import dev.dateline.source.Listing;
import java.io.IOException;

/** Lists the input; asked only when a run's input is frozen. */
@FunctionalInterface
public interface Lister {

  /** The input as it is now. */
  Listing list() throws IOException;
}
