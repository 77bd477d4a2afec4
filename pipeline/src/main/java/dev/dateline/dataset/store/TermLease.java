package dev.dateline.dataset.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A lock that needs only one guarantee of a store: if several writers put the same file, exactly
 * one succeeds.
 *
 * <p>Every holder has a term, a number of its own: a file that only one can put. While it holds the
 * lock it beats: it writes another file of its own again and again. Whoever wants the lock and sees
 * no new beat for a whole lease on its own clock, or that the term has ended, puts the next term. A
 * term is over when there is a later one, which is all that its holder asks. So clocks are never
 * compared, and two may believe for a moment that they hold the lock: what they decide by it must
 * be decided by one put as well.
 */
public final class TermLease implements Store.Lease {

  private static final String BEAT = ".beat";
  private static final String END = ".end";

  /** A holder misses this many beats before it is given up. */
  private static final int BEATS_IN_A_LEASE = 10;

  private static final int LOOKS_IN_A_LEASE = 20;

  private final Store store;
  private final String folder;
  private final long term;
  private final byte[] holder;
  private final Beats beats;

  private TermLease(Store store, String folder, long term, byte[] holder, Duration lease) {
    this.store = store;
    this.folder = folder;
    this.term = term;
    this.holder = holder;
    this.beats = new Beats(lease.dividedBy(BEATS_IN_A_LEASE), this::beat);
  }

  /**
   * Takes the lock; empty when another holder has it. Waits for as long as a lease where the last
   * holder ended without giving it back.
   *
   * @param folder of the lock's files
   * @param lease how long a holder that does not beat keeps the lock
   */
  public static Optional<Store.Lease> take(Store store, String folder, Duration lease)
      throws IOException {
    OptionalLong last = lastTerm(store, folder);
    if (last.isPresent() && isHeld(store, folder, last.getAsLong(), lease)) {
      return Optional.empty();
    }
    long term = last.orElse(0) + 1;
    byte[] holder = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    if (!store.putIfAbsent(file(folder, term, ""), holder)) {
      return Optional.empty();
    }
    TermLease taken = new TermLease(store, folder, term, holder, lease);
    // Whoever was asleep since it looked may have put a term that was swept long ago.
    if (!taken.mine()) {
      return Optional.empty();
    }
    taken.beat(0);
    taken.sweep();
    taken.beats.start();
    return Optional.of(taken);
  }

  private static boolean isHeld(Store store, String folder, long term, Duration lease)
      throws IOException {
    Optional<byte[]> first = store.content(file(folder, term, BEAT));
    long deadline = System.nanoTime() + lease.toNanos();
    while (!store.exists(file(folder, term, END))) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      sleep(lease.dividedBy(LOOKS_IN_A_LEASE));
      Optional<byte[]> now = store.content(file(folder, term, BEAT));
      if (!Arrays.equals(now.orElse(null), first.orElse(null))
          || lastTerm(store, folder).orElse(0) != term) {
        return true;
      }
    }
    return false;
  }

  private static OptionalLong lastTerm(Store store, String folder) throws IOException {
    return terms(store, folder).stream().mapToLong(Long::longValue).max();
  }

  private static List<Long> terms(Store store, String folder) throws IOException {
    List<Long> terms = new ArrayList<>();
    for (String name : store.list(folder)) {
      if (name.matches("\\d{1,18}")) {
        terms.add(Long.parseLong(name));
      }
    }
    return terms;
  }

  private static String file(String folder, long term, String kind) {
    return folder + "/" + term + kind;
  }

  @Override
  public boolean mine() throws IOException {
    return lastTerm(store, folder).orElse(0) == term
        && store
            .content(file(folder, term, ""))
            .filter(content -> Arrays.equals(content, holder))
            .isPresent();
  }

  private void beat(long number) throws IOException {
    if (mine()) {
      String beat = new String(holder, StandardCharsets.UTF_8) + " " + number;
      store.put(file(folder, term, BEAT), beat.getBytes(StandardCharsets.UTF_8));
    } else {
      beats.stop();
    }
  }

  /** Only the last term determines the next. */
  private void sweep() throws IOException {
    for (long earlier : terms(store, folder)) {
      if (earlier < term) {
        store.delete(file(folder, earlier, BEAT));
        store.delete(file(folder, earlier, END));
        store.delete(file(folder, earlier, ""));
      }
    }
  }

  @Override
  public void close() throws IOException {
    beats.close();
    if (mine()) {
      store.putIfAbsent(file(folder, term, END), holder);
    }
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a lock");
    }
  }
}
