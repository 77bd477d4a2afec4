package dev.dateline.source;

import java.util.concurrent.Semaphore;

/**
 * Lets few large documents into memory at once, whatever the number of readers.
 *
 * <p>A document of 32 MiB needs up to six times that memory while it is decoded, and later steps
 * work on copies. One such document per {@value #HEAP_PER_DOCUMENT_MIB} MiB of heap may be in
 * memory; small ones are not limited. The document is passed to the consumer within the permit, so
 * a consumer that reads on the same thread does not deadlock.
 */
public final class HeavyDocuments {

  /** Bytes from which a document is large. */
  public static final int HEAVY_BYTES = 1 << 20;

  private static final long HEAP_PER_DOCUMENT_MIB = 448;

  private static final Semaphore PERMITS =
      new Semaphore(
          (int)
              Math.max(
                  1,
                  Math.min(64, (Runtime.getRuntime().maxMemory() >> 20) / HEAP_PER_DOCUMENT_MIB)),
          true);

  private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);

  private HeavyDocuments() {}

  /** Waits for a place; whoever enters leaves, on the same thread. */
  public static void enter() {
    if (HELD.get() == 0) {
      PERMITS.acquireUninterruptibly();
    }
    HELD.set(HELD.get() + 1);
  }

  /** Gives the place back. */
  public static void leave() {
    HELD.set(HELD.get() - 1);
    if (HELD.get() == 0) {
      HELD.remove();
      PERMITS.release();
    }
  }
}
