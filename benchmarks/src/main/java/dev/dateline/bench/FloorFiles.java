package dev.dateline.bench;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.stage.FileKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Divides rows among files as the job does. */
final class FloorFiles {

  /** A row; its record is made when its file is written. */
  private record Row(String sortKey, Supplier<SpecificRecord> finish) {}

  private record Partition(Table table, String date) implements Comparable<Partition> {
    @Override
    public int compareTo(Partition other) {
      return Comparator.comparing(Partition::table)
          .thenComparing(Partition::date)
          .compare(this, other);
    }
  }

  /** A file to write. */
  record File(FileKey key, List<Row> rows) {

    WrittenFile write(Staging staging) throws IOException {
      rows.sort(Comparator.comparing(Row::sortKey));
      return staging.write(
          key.table(),
          key.folder(),
          key.number(),
          () -> rows.stream().map(row -> row.finish().get()).iterator(),
          rows.size());
    }
  }

  private final Map<Partition, List<Row>> partitions = new TreeMap<>();

  FloorFiles() {
    for (Table table : List.of(Table.UNDATED, Table.DUPLICATES, Table.REJECTED)) {
      partitions.put(new Partition(table, ""), new ArrayList<>());
    }
  }

  void add(Table table, String date, String sortKey, Supplier<SpecificRecord> finish) {
    partitions
        .computeIfAbsent(new Partition(table, date), partition -> new ArrayList<>())
        .add(new Row(sortKey, finish));
  }

  void addAll(FloorFiles other) {
    other.partitions.forEach(
        (partition, rows) ->
            partitions.computeIfAbsent(partition, absent -> new ArrayList<>()).addAll(rows));
  }

  /**
   * The files that hold every row; a table without dates has its first file even if it is empty.
   */
  List<File> files() {
    List<File> files = new ArrayList<>();
    partitions.forEach((partition, rows) -> files.addAll(files(partition, rows)));
    return files;
  }

  private static List<File> files(Partition partition, List<Row> rows) {
    List<File> files = new ArrayList<>();
    files.add(new File(new FileKey(partition.table(), partition.date(), 0), new ArrayList<>()));
    for (Row row : rows) {
      FileKey key = FileKey.of(partition.table(), partition.date(), row.sortKey(), rows.size());
      while (files.size() <= key.number()) {
        files.add(
            new File(
                new FileKey(partition.table(), partition.date(), files.size()), new ArrayList<>()));
      }
      files.get(key.number()).rows().add(row);
    }
    return files;
  }
}
