package dev.dateline.pipeline.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.util.VarInt;

/** Parses the responses of Flink's REST service. */
final class FlinkAnswers {

  /** The accumulator that Beam puts its counters into when a task is done. */
  private static final String COUNTERS = "__metricscontainers";

  private static final ObjectMapper JSON = new ObjectMapper();

  private FlinkAnswers() {}

  /** Ids of the running jobs of a name. */
  static List<String> jobs(JsonNode overview, String name) {
    List<String> jobs = new ArrayList<>();
    for (JsonNode job : overview.path("jobs")) {
      if (job.path("name").asText().equals(name) && job.path("state").asText().equals("RUNNING")) {
        jobs.add(job.path("jid").asText());
      }
    }
    return jobs;
  }

  /** Ids of the vertices of a job in which a step is. */
  static List<String> vertices(JsonNode job, String step) {
    List<String> vertices = new ArrayList<>();
    for (JsonNode vertex : job.path("vertices")) {
      if (vertex.path("name").asText().contains(step)) {
        vertices.add(vertex.path("id").asText());
      }
    }
    return vertices;
  }

  /** The metric of a vertex that is a counter of Beam. */
  static Optional<String> counter(JsonNode metrics, Class<?> namespace, String name) {
    // Flink writes its own divider of names for dots.
    String end = (namespace.getName() + "." + name).replace('.', '_');
    for (JsonNode metric : metrics) {
      String id = metric.path("id").asText();
      if (id.replace('.', '_').endsWith(end)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** What a counter of Beam is in the tasks that are done. */
  static long done(JsonNode accumulators, Class<?> namespace, String name) throws IOException {
    long sum = 0;
    for (JsonNode accumulator : accumulators.path("user-task-accumulators")) {
      if (accumulator.path("name").asText().equals(COUNTERS)) {
        JsonNode counters = JSON.readTree(accumulator.path("value").asText());
        for (JsonNode counter : counters.path("metrics").path("attempted")) {
          JsonNode labels = counter.path("labels");
          if (labels.path("NAMESPACE").asText().equals(namespace.getName())
              && labels.path("NAME").asText().equals(name)) {
            sum +=
                VarInt.decodeLong(new ByteArrayInputStream(counter.path("payload").binaryValue()));
          }
        }
      }
    }
    return sum;
  }

  /** The sum of the only metric of an answer, over all tasks; 0 when there is none. */
  static long sum(JsonNode metrics) {
    return metrics.path(0).path("sum").asLong();
  }
}
