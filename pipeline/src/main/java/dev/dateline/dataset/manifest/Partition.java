package dev.dateline.dataset.manifest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A day, month or year whose rows are in a folder of their own.
 *
 * @param value as ISO text, such as {@code 2021-08-04}, {@code 2021-08} or {@code 2021}
 */
public record Partition(String value) implements Comparable<Partition>, Serializable {

  private static final Pattern VALUE =
      Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

  /** Refuses anything but a day, month or year. */
  public Partition {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a day, month or year: '" + value + "'");
    }
  }

  /** Whether it is a day, a month or a year. */
  public Granularity granularity() {
    return Arrays.stream(Granularity.values())
        .filter(granularity -> granularity.length() == value.length())
        .findFirst()
        .orElseThrow();
  }

  /** The name of its folder. */
  public String folder() {
    return granularity().column() + "=" + value;
  }

  /** Whether the rows of a day belong to it. */
  public boolean holds(LocalDate day) {
    return granularity().of(day).equals(this);
  }

  @Override
  public int compareTo(Partition other) {
    return value.compareTo(other.value);
  }
}
