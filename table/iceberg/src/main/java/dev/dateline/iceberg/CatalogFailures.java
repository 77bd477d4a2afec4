package dev.dateline.iceberg;

import dev.dateline.export.TableName;
import dev.dateline.extension.StorageFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.exceptions.ValidationException;

/** Failures of Iceberg, as messages that contain what to do. */
final class CatalogFailures {

  private CatalogFailures() {}

  /** The failure of an update; one that nobody foresaw is thrown as it is. */
  static IOException of(RuntimeException failure, CatalogAddress address, TableName table) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return unreachable(sql, address);
      }
      if (cause instanceof NotFoundException) {
        return missing(cause, table);
      }
      if (cause instanceof UncheckedIOException unchecked) {
        return unchecked.getCause();
      }
    }
    if (failure instanceof CommitFailedException
        || failure instanceof CommitStateUnknownException
        || failure instanceof ValidationException) {
      return StorageFailedException.ofStorage(
          "another program changes the table "
              + table
              + " ("
              + address.clean(String.valueOf(failure.getMessage()))
              + "). Export again.",
          failure);
    }
    throw failure;
  }

  /** Without the cause: a driver's message may hold a password. */
  private static IOException unreachable(SQLException failure, CatalogAddress address) {
    return StorageFailedException.ofStorage(
        "the catalog can't be used: '"
            + address
            + "' ("
            + address.clean(String.valueOf(failure.getMessage()))
            + "). Check that the database is there and lets this user in; then export again.",
        null);
  }

  private static IOException missing(Throwable failure, TableName table) {
    return StorageFailedException.ofStorage(
        "a file of the table "
            + table
            + " is missing: '"
            + failure.getMessage()
            + "'. Drop the table from its catalog, and export again.",
        failure);
  }
}
