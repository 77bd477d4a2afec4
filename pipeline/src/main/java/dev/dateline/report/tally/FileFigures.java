package dev.dateline.report.tally;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.report.data.RunReport.File;
import dev.dateline.report.data.RunReport.Files;
import dev.dateline.report.data.RunReport.TableFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The figures of a report about the row files of a run. */
final class FileFigures {

  private static final int LARGEST = 100;

  private FileFigures() {}

  /** The files of a run, by table, and the largest. */
  static Files files(Manifest run) {
    return new Files(
        run.files().size(),
        run.bytes(),
        Stream.of(Table.values()).map(table -> files(run, table)).toList(),
        run.files().stream()
            .sorted(Comparator.comparingLong(WrittenFile::bytes).reversed())
            .limit(LARGEST)
            .map(file -> new File(file.path(), file.rows(), file.bytes()))
            .toList());
  }

  private static TableFiles files(Manifest run, Table table) {
    List<WrittenFile> files = run.files().stream().filter(file -> file.table() == table).toList();
    return new TableFiles(
        table.name().toLowerCase(Locale.ROOT),
        files.size(),
        files.stream().mapToLong(WrittenFile::rows).sum(),
        files.stream().mapToLong(WrittenFile::bytes).sum());
  }
}
