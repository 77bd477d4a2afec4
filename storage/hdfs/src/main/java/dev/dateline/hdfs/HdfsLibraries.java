package dev.dateline.hdfs;

import java.util.List;

/** What Hadoop's client is known by. */
final class HdfsLibraries {

  /** The scheme, and the name of the folder. */
  static final String NAME = "hdfs";

  static final String MAIN_CLASS = "org.apache.hadoop.hdfs.DistributedFileSystem";

  /** Parquet's few classes of Hadoop are in Dateline's jar, and know nothing of the client's. */
  static final List<String> PACKAGES =
      List.of(
          "dev.dateline.hdfs.",
          "org.apache.hadoop.",
          "org.apache.commons.configuration2.",
          "org.apache.commons.logging.");

  private HdfsLibraries() {}
}
