package dev.dateline.hdfs;

import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.extension.StorageFailedException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/** Converts Hadoop's exceptions to those of Java's files, or to messages of our own. */
final class HdfsFailures {

  private HdfsFailures() {}

  /** The failure of a question about a path. */
  static IOException of(String root, String path, IOException failure) {
    IOException cause =
        failure instanceof RemoteException remote ? remote.unwrapRemoteException() : failure;
    if (cause instanceof FileNotFoundException) {
      return caused(new NoSuchFileException(root + path), cause);
    }
    if (cause instanceof org.apache.hadoop.fs.FileAlreadyExistsException) {
      return caused(new FileAlreadyExistsException(root + path), cause);
    }
    if (cause instanceof ParentNotDirectoryException) {
      return UnsafePathException.noFolder(parent(root + path));
    }
    if (cause instanceof AccessControlException) {
      return caused(new AccessDeniedException(root + path, null, firstLine(cause)), cause);
    }
    if (cause instanceof UnknownHostException) {
      return unknown(root, cause);
    }
    if (cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof SocketTimeoutException
        || cause instanceof EOFException) {
      return StorageFailedException.ofStorage(
          "no NameNode answers at '"
              + root
              + "' ("
              + HdfsConfiguration.origin()
              + "). Check that it runs, and that host and port are those of its RPC service.",
          cause);
    }
    return cause;
  }

  /** An address that can't be found. */
  static StorageFailedException unknown(String root, Exception cause) {
    return StorageFailedException.ofUser(
        "no NameNode is known at '"
            + root
            + "' ("
            + HdfsConfiguration.origin()
            + "). Expected hdfs://HOST:PORT/PATH, or a nameservice of the hdfs-site.xml in"
            + " HADOOP_CONF_DIR.",
        cause);
  }

  /** A place of the dataset that may not be read or written. */
  static StorageFailedException denied(AccessDeniedException failure) {
    return StorageFailedException.ofUser(
        "permission denied on HDFS: '"
            + failure.getFile()
            + "' ("
            + failure.getReason()
            + "). Ask its owner for the right, or start as another user (HADOOP_USER_NAME).",
        failure);
  }

  private static <E extends IOException> E caused(E failure, Exception cause) {
    failure.initCause(cause);
    return failure;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
