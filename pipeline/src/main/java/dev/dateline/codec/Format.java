package dev.dateline.codec;

import java.util.Locale;

/** The file format of a dataset's rows. */
public enum Format {
  /** Apache Parquet, Zstandard inside, lists of three levels. */
  PARQUET,

  /** Avro object container files, Deflate inside. */
  AVRO;

  /** The ending of its files, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
