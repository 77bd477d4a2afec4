package dev.dateline.dataset.publish;

import java.io.IOException;

/**
 * Writes the files beside the rows of a run, after its rows were checked and before it is sealed.
 */
@FunctionalInterface
public interface Attachments {

  /** Writes nothing. */
  Attachments NONE = run -> {};

  /**
   * Writes the files of a run by {@link StagedRun#attach}; called once for every attempt to seal.
   */
  void write(StagedRun run) throws IOException;

  /**
   * Writes the files about the whole dataset; called under its lock, after its published runs have
   * changed.
   */
  default void refresh(PublishedDataset dataset) throws IOException {}
}
