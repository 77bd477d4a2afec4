package dev.dateline.stage.block;

/** Measures how long a stage works on an element, for people; no row depends on it. */
public final class StageClock {

  /** The name of the counters of microseconds, over all threads. */
  public static final String MICROS = "micros";

  private static final long NANOS_PER_MICRO = 1_000;

  private final long started = System.nanoTime();

  private StageClock() {}

  /** A clock that starts now. */
  public static StageClock start() {
    return new StageClock();
  }

  /** Microseconds since it was started. */
  public long micros() {
    return (System.nanoTime() - started) / NANOS_PER_MICRO;
  }
}
