package dev.dateline.s3;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/**
 * Counts by kind what is asked of a service: stands before the one at the address that it is given,
 * tells its own, and tells the numbers when its standard input ends. For the figures of
 * docs/STORAGE.md.
 */
public final class S3Requests {

  private S3Requests() {}

  /** Takes the address. */
  public static void main(String[] arguments) throws IOException {
    try (FaultyService counting = new FaultyService(URI.create(arguments[0]))) {
      System.out.println(counting.address());
      System.in.readAllBytes();
      counting
          .counted()
          .forEach(
              (kind, sums) ->
                  System.out.printf(
                      Locale.ROOT, "| %s | %,d | %,.1f |%n", kind, sums[0], sums[1] / 1e6));
    }
  }
}
