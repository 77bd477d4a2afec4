package dev.dateline.s3;

import java.util.List;

/** The class and packages by which AWS's client is found. */
final class S3Libraries {

  /** The scheme, and the name of the folder. */
  static final String NAME = "s3";

  static final String MAIN_CLASS = "software.amazon.awssdk.services.s3.S3Client";

  static final List<String> PACKAGES =
      List.of("dev.dateline.s3.", "software.amazon.", "org.reactivestreams.");

  private S3Libraries() {}
}
