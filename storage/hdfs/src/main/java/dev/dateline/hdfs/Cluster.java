package dev.dateline.hdfs;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/** An HDFS cluster; connects on the first request, once per process. Thread-safe. */
final class Cluster {

  private static final Map<String, Cluster> CLUSTERS = new ConcurrentHashMap<>();
  private static final String SCHEME = "hdfs";

  /** What a cluster is asked. */
  @FunctionalInterface
  interface Question<T> {
    T ask(DistributedFileSystem files) throws IOException;
  }

  private final String authority;
  private final Configuration settings;
  private DistributedFileSystem files;

  Cluster(String authority, Configuration settings) {
    this.authority = authority;
    this.settings = settings;
  }

  /** The cluster with an address: a host, a host and port, or a name from the settings. */
  static Cluster of(String authority) {
    return CLUSTERS.computeIfAbsent(authority, name -> new Cluster(name, HdfsConfiguration.load()));
  }

  /** Scheme and authority of its URIs. */
  String root() {
    return SCHEME + "://" + authority;
  }

  /** How long a writer that does not beat keeps the lock of a dataset. */
  Duration lease() {
    return Duration.ofSeconds(settings.getLong("dateline.lease.seconds", 30));
  }

  /** The place of an absolute path, whose characters stand for themselves. */
  Path path(String path) {
    return new Path(SCHEME, authority, path);
  }

  /** Asks about a path, and reports failures in our own words. */
  <T> T ask(String path, Question<T> question) throws IOException {
    try {
      return question.ask(connected());
    } catch (IOException e) {
      throw HdfsFailures.of(root(), path, e);
    }
  }

  private synchronized DistributedFileSystem connected() throws IOException {
    if (files == null) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      // Hadoop looks for services there, and starts threads that go on doing so.
      thread.setContextClassLoader(Cluster.class.getClassLoader());
      try {
        FileSystem opened = FileSystem.newInstance(URI.create(root() + "/"), settings);
        files = (DistributedFileSystem) opened;
      } catch (IllegalArgumentException e) {
        throw HdfsFailures.unknown(root(), e);
      } finally {
        thread.setContextClassLoader(before);
      }
    }
    return files;
  }
}
