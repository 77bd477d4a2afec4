package dev.dateline.s3;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** The clients of this process, one for each service and way to wait for it. */
final class S3Clients {

  private static final Map<S3Settings, S3Client> CLIENTS = new ConcurrentHashMap<>();

  private S3Clients() {}

  /** The client; credentials are found when it is first used, by AWS's own chain. */
  static S3Client of(S3Settings settings) throws IOException {
    S3Client known = CLIENTS.get(settings);
    if (known == null) {
      known = CLIENTS.computeIfAbsent(settings, S3Clients::made);
    }
    return known;
  }

  private static S3Client made(S3Settings settings) {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.silence())
                    .socketTimeout(settings.silence())
                    .build())
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .retryStrategy(retries(settings))
                    .addExecutionInterceptor(new WithoutExpectation())
                    .build())
            // Services other than AWS's refuse the checksums of newer clients. What a dataset holds
            // is known by its own.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build());
    settings
        .endpoint()
        .ifPresent(
            endpoint -> client.endpointOverride(endpoint).forcePathStyle(true).region(region()));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The client looks there for parts of its own.
    thread.setContextClassLoader(S3Clients.class.getClassLoader());
    try {
      return client.build();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Each pause is drawn between nothing and a bound that doubles. */
  private static StandardRetryStrategy retries(S3Settings settings) {
    BackoffStrategy pauses =
        BackoffStrategy.exponentialDelay(settings.firstPause(), settings.longestPause());
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(settings.tries())
        .backoffStrategy(pauses)
        .throttlingBackoffStrategy(pauses)
        // Answers that are cut short are reported as XML that can't be read.
        .retryOnException(S3Clients::isCutOff)
        // A budget for all requests of a process would end a run at the first storm.
        .circuitBreakerEnabled(false)
        .build();
  }

  private static boolean isCutOff(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof XMLStreamException) {
        return true;
      }
    }
    return false;
  }

  /** A service of one's own needs none, and machines that could be asked for one are AWS's. */
  private static Region region() {
    try {
      return new AwsRegionProviderChain(
              new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
          .getRegion();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }

  /**
   * Java's connections wait in vain for the answer to it: a PUT of nothing took half a minute on
   * one service, and ended as a bad request.
   */
  private static final class WithoutExpectation implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return context.httpRequest().toBuilder().removeHeader("Expect").build();
    }
  }
}
