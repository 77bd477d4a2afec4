package dev.dateline.cli.options;

import dev.dateline.extension.StorageSettings;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options for access to remote storage; every command has them. */
public final class StorageOptions {

  @Option(
      names = "--s3-endpoint",
      paramLabel = "URL",
      description = "Address of the S3 service, where it is not AWS's (default: AWS_ENDPOINT_URL).")
  void setEndpoint(String url) {
    StorageSettings.give(Map.of(StorageSettings.S3_ENDPOINT, url));
  }
}
