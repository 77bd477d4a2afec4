package dev.dateline.dataset.manifest;

import java.util.Locale;

/** A number and what is counted, in words that agree with it. */
public final class Amount {

  private Amount() {}

  /** The number with commas, then the words for one or for many. */
  public static String of(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
