package dev.dateline.dataset.manifest;

import java.time.LocalDate;
import java.util.Locale;

/** How the dated rows of a dataset are divided into folders; fixed at its first run. */
public enum Granularity {
  /** A folder for each day, such as {@code date=2021-08-04}. */
  DAY("date", "2021-08-04".length()),

  /** A folder for each month, such as {@code month=2021-08}. */
  MONTH("month", "2021-08".length()),

  /** A folder for each year, such as {@code year=2021}. */
  YEAR("year", "2021".length());

  private final String column;
  private final int length;

  Granularity(String column, int length) {
    this.column = column;
    this.length = length;
  }

  /** The column that readers make of the folders' names. */
  public String column() {
    return column;
  }

  /** Its name as options have it. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The partition of a day. */
  public Partition of(LocalDate day) {
    return new Partition(of(day.toString()));
  }

  /** The value of a day's partition; days are ISO text, and nothing stays nothing. */
  public String of(String day) {
    return day.isEmpty() ? day : day.substring(0, length);
  }

  /** Number of characters of its values. */
  int length() {
    return length;
  }
}
