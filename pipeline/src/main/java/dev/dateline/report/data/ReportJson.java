package dev.dateline.report.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.article.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports as JSON with fields in a fixed order. */
public final class ReportJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ReportJson() {}

  /** A report as bytes. */
  public static byte[] bytes(Record report) throws IOException {
    return bytes(MAPPER.writeValueAsString(report));
  }

  /** JSON as bytes, every invisible character in it spelled out. */
  public static byte[] bytes(String json) {
    return json.lines()
        .map(line -> Printable.json(line) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The report in these bytes; empty when they hold none of a form that is known. */
  public static Optional<RunReport> read(byte[] json) throws IOException {
    try {
      RunReport report = MAPPER.readValue(json, RunReport.class);
      return report.version() == RunReport.VERSION ? Optional.of(report) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
