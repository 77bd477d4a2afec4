package dev.dateline.report.wording;

import java.util.Locale;

/** Numbers in words for people: counts, parts, sizes and times. */
public final class Figures {

  private static final String[] BYTES = {"bytes", "kB", "MB", "GB", "TB"};
  private static final double KILO = 1000;

  private Figures() {}

  /** A count, with commas. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count and what is counted. */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A part of a whole in percent; exact where it is all or nothing. */
  public static String percent(long part, long whole) {
    if (whole == 0 || part == 0) {
      return "0 %";
    }
    double percent = 100.0 * part / whole;
    if (part < whole && percent > 99.9) {
      return "99.9 %";
    }
    return percent < 0.1 ? "< 0.1 %" : percent(percent);
  }

  /** A percentage. */
  public static String percent(double percent) {
    return percent >= 10 || percent == Math.rint(percent)
        ? String.format(Locale.ROOT, "%.0f %%", percent)
        : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** A size. */
  public static String bytes(long bytes) {
    return bytes((double) bytes);
  }

  /** A size. */
  public static String bytes(double bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= KILO && unit < BYTES.length - 1) {
      value /= KILO;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, BYTES[unit]);
  }

  /** A duration. */
  public static String seconds(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %d min", whole / 3600, whole / 60 % 60);
  }

  /** A time of ISO 8601, such as 2021-08-04T12:30:59Z, to the minute. */
  public static String minute(String time) {
    return time.substring(0, "2021-08-04T12:30".length()).replace('T', ' ') + " UTC";
  }
}
