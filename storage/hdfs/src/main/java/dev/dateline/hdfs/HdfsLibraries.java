package dev.dateline.hdfs;

import java.util.List;

/** The class and packages by which Hadoop's client is found. */
final class HdfsLibraries {

  /** The scheme, and the name of the folder. */
  static final String NAME = "hdfs";

  static final String MAIN_CLASS = "org.apache.hadoop.hdfs.DistributedFileSystem";

  /**
   * The few Hadoop classes that Parquet needs are in Dateline's jar, and do not use those of the
   * client.
   */
  static final List<String> PACKAGES =
      List.of(
          "dev.dateline.hdfs.",
          "org.apache.hadoop.",
          "org.apache.commons.configuration2.",
          "org.apache.commons.logging.");

  private HdfsLibraries() {}
}
