package dev.dateline.stage.story;

import dev.dateline.stage.block.StageClock;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/** The time that all steps of this package take together, as one stage. */
public final class StoryClock {

  private StoryClock() {}

  /** The counter of microseconds. */
  static Counter micros() {
    return Metrics.counter(StoryClock.class, StageClock.MICROS);
  }
}
