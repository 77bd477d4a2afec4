package dev.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Dateline that is running. */
public final class PipelineVersion {

  private static final Properties BUILD = read();

  /** The version, as the build wrote it; it is in every row. */
  public static final String VALUE = BUILD.getProperty("version");

  /** The commit that was built, {@code unknown} when the build did not set it. */
  public static final String COMMIT = BUILD.getProperty("commit");

  private PipelineVersion() {}

  private static Properties read() {
    try (InputStream in = PipelineVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
