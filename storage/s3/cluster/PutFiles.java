import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts files, and folders with all below them, under a prefix of a bucket; started from its source,
 * for trials.
 */
public final class PutFiles {

  /** Java's connections wait for the answer to it in vain. */
  private static final ExecutionInterceptor WITHOUT_EXPECTATION =
      new ExecutionInterceptor() {
        @Override
        public SdkHttpRequest modifyHttpRequest(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
          return context.httpRequest().toBuilder().removeHeader("Expect").build();
        }
      };

  private PutFiles() {}

  /** Takes the bucket, the prefix, and the files and folders. */
  public static void main(String[] arguments) throws IOException {
    try (S3Client client =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .forcePathStyle(true)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .overrideConfiguration(all -> all.addExecutionInterceptor(WITHOUT_EXPECTATION))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .build()) {
      for (int i = 2; i < arguments.length; i++) {
        Path top = Path.of(arguments[i]).toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(top)) {
          files
              .filter(Files::isRegularFile)
              .parallel()
              .forEach(
                  file ->
                      client.putObject(
                          put ->
                              put.bucket(arguments[0])
                                  .key(arguments[1] + "/" + top.getParent().relativize(file)),
                          file));
        }
      }
    }
  }
}
