package dev.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Dateline that is running. */
public final class PipelineVersion {

  /** The version, as the build wrote it. */
  public static final String VALUE = read();

  private PipelineVersion() {}

  private static String read() {
    try (InputStream in = PipelineVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
