package dev.dateline.iceberg;

import dev.dateline.article.Sha256;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.Store;
import dev.dateline.export.PublishedArticles;
import dev.dateline.extension.StorageFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.parquet.ParquetUtil;

/** The files of published runs as Iceberg knows files. */
final class RunFiles {

  private static final int DIGITS = 16;

  private final Store store;

  RunFiles(Store store) {
    this.store = store;
  }

  /** What a run consists of, in short; another content of its files is another digest. */
  static String digest(LocatedRun run) {
    return Sha256.of(
            files(run).stream()
                .map(file -> file.path() + " " + file.sha256())
                .collect(Collectors.joining("\n")))
        .substring(0, DIGITS);
  }

  /** Where the files of a run are. */
  Set<String> locations(LocatedRun run) {
    return files(run).stream().map(file -> location(run, file)).collect(Collectors.toSet());
  }

  /** The files of a run, with what their footers record of their columns. */
  List<DataFile> of(LocatedRun run, Table table) throws IOException {
    MetricsConfig bounds = MetricsConfig.forTable(table);
    NameMapping names = NameMappingParser.fromJson(table.properties().get(ArticleTable.NAMES));
    List<DataFile> files = new ArrayList<>();
    for (WrittenFile file : files(run)) {
      InputFile input = table.io().newInputFile(location(run, file));
      Metrics metrics = metrics(input, file, bounds, names);
      files.add(
          DataFiles.builder(table.spec())
              .withPath(input.location())
              .withFormat(FileFormat.PARQUET)
              .withFileSizeInBytes(file.bytes())
              .withMetrics(metrics)
              .withPartition(Period.part(table.spec(), file.partition()))
              .build());
    }
    return files;
  }

  private static Metrics metrics(
      InputFile input, WrittenFile file, MetricsConfig bounds, NameMapping names)
      throws IOException {
    try {
      if (input.getLength() == file.bytes()) {
        Metrics metrics = ParquetUtil.fileMetrics(input, bounds, names);
        if (metrics.recordCount() == file.rows()) {
          return metrics;
        }
      }
    } catch (NotFoundException e) {
      throw damaged(input, e);
    }
    throw damaged(input, null);
  }

  private static StorageFailedException damaged(InputFile input, Exception cause) {
    return StorageFailedException.ofStorage(
        "row file missing or damaged: '"
            + input.location()
            + "'. `dateline verify` lists all that differ; restore them from a backup.",
        cause);
  }

  /** Files without rows are in no table. */
  private static List<WrittenFile> files(LocatedRun run) {
    return run.files(PublishedArticles.TABLES).stream().filter(file -> file.rows() > 0).toList();
  }

  private String location(LocatedRun run, WrittenFile file) {
    return StoreFiles.location(store) + "/" + run.path(file);
  }
}
