package dev.dateline.query;

import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.UnsafePathException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * Queries a dataset: exactly the files that its manifests list, also while runs are being replaced.
 */
public final class DatasetQuery {

  private static final int MOST_TRIES = 3;

  private final QueryEngine engine;
  private final Dataset dataset;
  private final FileCache cache;
  private final QueryLimits limits;
  private final String root;

  private DatasetQuery(QueryEngine engine, Dataset dataset, FileCache cache, QueryLimits limits) {
    this.engine = engine;
    this.dataset = dataset;
    this.cache = cache;
    this.limits = limits;
    this.root = dataset.root();
  }

  /**
   * Questions to a dataset.
   *
   * @param cache where row files go that are not on this machine
   * @param limits what one answer may cost
   */
  public static DatasetQuery of(
      QueryEngine engine, Dataset dataset, FileCache cache, QueryLimits limits) {
    return new DatasetQuery(engine, dataset, cache, limits);
  }

  /**
   * Answers one {@code SELECT}; nothing is printed before the answer is complete.
   *
   * @throws QueryException when the question is wrong, or the dataset cannot be asked
   * @throws AnswerFailedException when a file is missing or damaged, or the machine is too small
   * @throws IOException when the dataset changes again and again, or cannot be read at all
   */
  public void run(String sql, RowSink sink) throws IOException {
    if (dataset.format().filter(format -> format == Format.AVRO).isPresent()) {
      throw new QueryException(
          "the dataset's files are Avro, and SQL needs Parquet: '"
              + root
              + "'. Make a dataset with `run --format=parquet`, or see docs/QUERYING.md for tools"
              + " that read Avro.");
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (answered(dataset.snapshot(), sql, sink)) {
        return;
      }
    }
    throw new AnswerFailedException(
        "the dataset changed each time that it was read: '" + root + "'");
  }

  /** A replaced run may have files of the same names: an answer counts if no run came or went. */
  private boolean answered(Snapshot before, String sql, RowSink sink) throws IOException {
    if (before.runs().isEmpty()) {
      throw new QueryException("no run of the dataset is published yet: '" + root + "'");
    }
    try {
      checkFiles(before);
      return isAnswered(before, sql, sink);
    } catch (IOException | QueryException e) {
      // A file that is moved while it is read looks like one that is missing.
      if (dataset.snapshot().equals(before)) {
        throw e;
      }
      return false;
    }
  }

  private boolean isAnswered(Snapshot before, String sql, RowSink sink) throws IOException {
    try (FileCache.Copy files = cache.of(dataset.published().store(), before);
        QueryEngine.Answer answer = engine.ask(files.root(), before, sql, limits)) {
      if (!dataset.snapshot().equals(before)) {
        return false;
      }
      sink.begin(answer.columns());
      answer.writeTo(sink);
      sink.end();
      return true;
    }
  }

  private boolean isThere(String path, long bytes) throws IOException {
    try {
      return dataset.published().store().size(path) == bytes;
    } catch (NoSuchFileException | UnsafePathException e) {
      return false;
    }
  }

  /** An engine may leave out a file that is missing: each must be there in its size. */
  private void checkFiles(Snapshot snapshot) throws IOException {
    for (LocatedRun run : snapshot.runs()) {
      for (WrittenFile file : run.manifest().files()) {
        if (!isThere(run.path(file), file.bytes())) {
          throw new AnswerFailedException(
              "row file missing or damaged: '"
                  + (root + "/" + run.path(file))
                  + "'. `dateline verify` lists all that differ; restore them from a backup.");
        }
      }
    }
  }
}
