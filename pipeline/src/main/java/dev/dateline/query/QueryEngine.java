package dev.dateline.query;

import dev.dateline.dataset.manifest.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Answers SQL over the Parquet files of a dataset; found as a service, so that only the jar of the
 * Direct runner needs one.
 */
public interface QueryEngine {

  /** The engine on the class path, if there is one. */
  static Optional<QueryEngine> find() {
    return ServiceLoader.load(QueryEngine.class).findFirst();
  }

  /**
   * Answers one {@code SELECT} over the views {@code articles}, {@code mentions}, {@code entities},
   * {@code latest}, {@code sites}, {@code duplicates} and {@code rejected}; when it returns, every
   * file has been read to its end.
   *
   * @param root folder of the dataset
   * @param snapshot the runs to read, at least one
   * @param limits what the answer may cost
   * @throws QueryException when the question is wrong, or is more than a question
   * @throws AnswerFailedException when it is over the limits
   * @throws IOException when a file cannot be read
   */
  Answer ask(Path root, Snapshot snapshot, String sql, QueryLimits limits) throws IOException;

  /** An answer that is complete and not yet handed over. */
  interface Answer extends AutoCloseable {

    /** Its columns, in order. */
    List<AnswerColumn> columns();

    /** Gives every row to a sink, in the order that the question asks for. */
    void writeTo(RowSink sink) throws IOException;

    @Override
    void close() throws IOException;
  }
}
