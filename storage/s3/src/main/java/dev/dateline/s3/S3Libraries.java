package dev.dateline.s3;

import java.util.List;

/** What AWS's client is known by. */
final class S3Libraries {

  /** The scheme, and the name of the folder. */
  static final String NAME = "s3";

  static final String MAIN_CLASS = "software.amazon.awssdk.services.s3.S3Client";

  static final List<String> PACKAGES =
      List.of("dev.dateline.s3.", "software.amazon.", "org.reactivestreams.");

  private S3Libraries() {}
}
