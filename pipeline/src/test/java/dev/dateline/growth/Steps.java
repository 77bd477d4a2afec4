package dev.dateline.growth;

/**
 * The steps that a Java virtual machine has taken since it started, where {@link StepAgent} counts.
 *
 * <p>Lies on the boot class path of the measured process: the JDK's own classes call it.
 */
public final class Steps {

  private static final int COPIED_AT_ONCE = 8;

  private static long taken;

  private Steps() {}

  /** A method began, or a loop went round. */
  public static void one() {
    taken++;
  }

  /** So many elements of an array were copied. */
  public static void copied(int elements) {
    taken += elements / COPIED_AT_ONCE;
  }

  /** All of them. */
  public static long taken() {
    return taken;
  }
}
