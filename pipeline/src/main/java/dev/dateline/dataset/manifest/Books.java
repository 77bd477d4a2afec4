package dev.dateline.dataset.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dateline.article.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The counts of a run; they balance when every document read is written, a duplicate, or rejected.
 *
 * @param read documents read
 * @param written articles written, dated and undated
 * @param undated articles written without a date
 * @param dates articles written by date
 * @param duplicates copies by kind
 * @param rejected refused documents by reason
 */
public record Books(
    long read,
    long written,
    long undated,
    SortedMap<LocalDate, Long> dates,
    SortedMap<CopyKind, Long> duplicates,
    SortedMap<Reason, Long> rejected)
    implements Serializable {

  /** Copies the maps; leaves out what was counted zero times. */
  public Books {
    dates = counted(dates);
    duplicates = counted(duplicates);
    rejected = counted(rejected);
  }

  /**
   * The books themselves: what comes from a file counts nothing below zero, a difference may.
   *
   * @throws IllegalArgumentException when a count is below zero
   */
  Books checked() {
    if (read < 0
        || written < 0
        || undated < 0
        || Stream.of(dates, duplicates, rejected)
            .flatMap(counts -> counts.values().stream())
            .anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is below zero");
    }
    return this;
  }

  /** Nothing read. */
  public static Books empty() {
    return new Books(0, 0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** The sum of both. */
  public Books plus(Books other) {
    return new Books(
        read + other.read,
        written + other.written,
        undated + other.undated,
        added(dates, other.dates),
        added(duplicates, other.duplicates),
        added(rejected, other.rejected));
  }

  /** The same with other copies. */
  public Books with(SortedMap<CopyKind, Long> copies) {
    return new Books(read, written, undated, dates, copies, rejected);
  }

  /** The number of copies of every kind. */
  @JsonIgnore
  public long allDuplicates() {
    return sum(duplicates);
  }

  /** The number of refused documents. */
  @JsonIgnore
  public long allRejected() {
    return sum(rejected);
  }

  /** Whether read = written + duplicates + rejected, and written = dated + undated. */
  @JsonIgnore
  public boolean balances() {
    return read == written + allDuplicates() + allRejected() && written == sum(dates) + undated;
  }

  /**
   * What is wrong between these books and the rows of a run's files, in words; empty if nothing.
   */
  public List<String> differences(Collection<WrittenFile> files) {
    List<String> differences = new ArrayList<>();
    if (!balances()) {
      differences.add(
          "the books do not balance: "
              + ("read " + read)
              + (", written " + written)
              + (" (dated " + sum(dates) + ", undated " + undated + ")")
              + (", duplicates " + allDuplicates())
              + (", rejected " + allRejected()));
    }
    SortedMap<Partition, Long> dated = new TreeMap<>();
    SortedMap<Table, Long> rows = new TreeMap<>();
    for (WrittenFile file : files) {
      rows.merge(file.table(), file.rows(), Long::sum);
      file.partition().ifPresent(partition -> dated.merge(partition, file.rows(), Long::sum));
    }
    for (Table table : Table.values()) {
      if (!table.isDated() && table.accounts() != Table.Accounts.DERIVED) {
        compare(differences, table.folder(), counted(table), rows.getOrDefault(table, 0L));
      }
    }
    Granularity granularity = dated.isEmpty() ? Granularity.DAY : dated.firstKey().granularity();
    SortedMap<Partition, Long> counted = new TreeMap<>();
    dates.forEach((day, count) -> counted.merge(granularity.of(day), count, Long::sum));
    SortedSet<Partition> partitions = new TreeSet<>(counted.keySet());
    partitions.addAll(dated.keySet());
    for (Partition partition : partitions) {
      compare(
          differences,
          partition.value(),
          counted.getOrDefault(partition, 0L),
          dated.getOrDefault(partition, 0L));
    }
    return differences;
  }

  private long counted(Table table) {
    return switch (table.accounts()) {
      case WRITTEN -> undated;
      case DUPLICATE -> allDuplicates();
      case REJECTED -> allRejected();
      case DERIVED -> 0;
    };
  }

  private static void compare(List<String> differences, String what, long books, long files) {
    if (books != files) {
      differences.add(what + ": the books have " + books + ", the files " + files);
    }
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <K> SortedMap<K, Long> counted(SortedMap<K, Long> counts) {
    SortedMap<K, Long> copy = new TreeMap<>(counts);
    copy.values().removeIf(count -> count == 0);
    return Collections.unmodifiableSortedMap(copy);
  }

  private static <K> SortedMap<K, Long> added(SortedMap<K, Long> one, SortedMap<K, Long> other) {
    SortedMap<K, Long> sum = new TreeMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }
}
