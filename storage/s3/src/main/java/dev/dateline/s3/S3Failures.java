package dev.dateline.s3;

import dev.dateline.extension.StorageFailedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Converts the exceptions of AWS's client to those of Java's files, or to messages of our own. */
final class S3Failures {

  private S3Failures() {}

  /** The failure of a request about a place. */
  static IOException of(S3Settings settings, S3Place place, SdkException failure) {
    if (failure instanceof S3Exception answer) {
      String code = code(answer);
      if (code.equals("NoSuchBucket")) {
        return StorageFailedException.ofUser(
            "no bucket '"
                + place.bucket()
                + "' at "
                + settings.service()
                + ". Create it, or name another.",
            failure);
      }
      if (answer.statusCode() == 404) {
        return caused(new NoSuchFileException(place.uri()), failure);
      }
      if (code.equals("InvalidAccessKeyId")
          || code.equals("SignatureDoesNotMatch")
          || code.equals("ExpiredToken")
          || code.equals("InvalidToken")) {
        return StorageFailedException.ofUser(
            settings.service()
                + " rejects the credentials ("
                + code
                + "). They are found as AWS's tools find them: AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or the machine's role.",
            failure);
      }
      if (answer.statusCode() == 403) {
        return caused(
            new AccessDeniedException(place.uri(), null, code.isEmpty() ? "403" : code), failure);
      }
      if (answer.statusCode() == 301 || code.equals("PermanentRedirect")) {
        return StorageFailedException.ofUser(
            "the bucket '" + place.bucket() + "' is in another region. Name it in AWS_REGION.",
            failure);
      }
      return StorageFailedException.ofStorage(
          settings.service()
              + " refuses a request for '"
              + place.uri()
              + "': "
              + answer.statusCode()
              + (code.isEmpty() ? "" : " " + code)
              + ", also when the request was repeated. Run it again later.",
          failure);
    }
    if (failure instanceof SdkClientException client) {
      return client(settings, client);
    }
    return new IOException(place.uri(), failure);
  }

  private static IOException client(S3Settings settings, SdkClientException failure) {
    String words = String.valueOf(failure.getMessage());
    if (words.contains("load credentials")) {
      return StorageFailedException.ofUser(
          "no credentials for S3. They are found as AWS's tools find them: AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or the machine's role.",
          failure);
    }
    if (words.contains("load region")) {
      return StorageFailedException.ofUser(
          "no region for S3. Name it in AWS_REGION, or a service of your own in --s3-endpoint.",
          failure);
    }
    return StorageFailedException.ofStorage(
        "no S3 service answers at "
            + settings.service()
            + ", also when the request was repeated. Check that it runs, and that --s3-endpoint or"
            + " AWS_ENDPOINT_URL is its address.",
        failure);
  }

  /** A place of the dataset that may not be read or written. */
  static StorageFailedException denied(AccessDeniedException failure) {
    return StorageFailedException.ofUser(
        "permission denied on S3: '"
            + failure.getFile()
            + "' ("
            + failure.getReason()
            + "). Ask the owner of the bucket for the right to list, read, write and delete there.",
        failure);
  }

  /** The code of an answer; empty where it has none, as to HEAD. */
  static String code(S3Exception answer) {
    return answer.awsErrorDetails() == null || answer.awsErrorDetails().errorCode() == null
        ? ""
        : answer.awsErrorDetails().errorCode();
  }

  private static <E extends IOException> E caused(E failure, Exception cause) {
    failure.initCause(cause);
    return failure;
  }
}
