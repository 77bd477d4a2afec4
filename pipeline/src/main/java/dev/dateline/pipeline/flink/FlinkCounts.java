package dev.dateline.pipeline.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.stage.EditTexts;
import dev.dateline.stage.TagEntities;
import dev.dateline.stage.WriteRows;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Fetches the counts of a running job from a Flink cluster's REST service.
 *
 * <p>Beam's runner blocks until the job is done. Until then its counters are available as metrics
 * of Flink: for the step that counts, up to the last bundle that ended, and some seconds old. The
 * counts of finished tasks are in an accumulator.
 */
public final class FlinkCounts implements CountsSource {

  private static final Logger LOG = Logger.getLogger(FlinkCounts.class.getName());

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(PATIENCE)
          .build();

  private final String address;
  private final String name;
  private final Set<String> earlier;
  private Optional<String> job = Optional.empty();

  /**
   * Counts of a job that is about to be submitted.
   *
   * @param address HOST:PORT of the REST service
   * @param name of the job; jobs that run already are others, even if they have its name
   */
  FlinkCounts(String address, String name) throws IOException, InterruptedException {
    this.address = address;
    this.name = name;
    this.earlier = Set.copyOf(running());
  }

  /** Counts of a job that is about to be submitted; none where it does not go to a cluster. */
  public static CountsSource of(PipelineOptions options) {
    Optional<String> address = FlinkAddress.of(options);
    if (address.isPresent()) {
      try {
        return new FlinkCounts(address.get(), options.getJobName());
      } catch (IOException | IllegalArgumentException e) {
        // An address that Java's client cannot use does not fail the run either.
        LOG.log(Level.FINE, "the counts of Flink's job can't be requested", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return () -> JobCounts.NONE;
  }

  @Override
  public JobCounts counts() throws IOException, InterruptedException {
    if (job.isEmpty()) {
      List<String> candidates = running().stream().filter(id -> !earlier.contains(id)).toList();
      // Of two new jobs of this name nobody knows which is this one.
      job = candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
    return job.isPresent() ? counts("/jobs/" + job.get()) : JobCounts.NONE;
  }

  private JobCounts counts(String path) throws IOException, InterruptedException {
    JsonNode answer = get(path);
    JsonNode done = get(path + "/accumulators");
    return new JobCounts(
            FlinkAnswers.done(done, EditTexts.class, "documents"),
            FlinkAnswers.done(done, EditTexts.class, "bytes"),
            FlinkAnswers.done(done, TagEntities.class, "tagged"),
            FlinkAnswers.done(done, WriteRows.class, "written"))
        .atLeast(
            new JobCounts(
                count(path, answer, "EditPacket", EditTexts.class, "documents"),
                count(path, answer, "EditPacket", EditTexts.class, "bytes"),
                count(path, answer, "TagArticles", TagEntities.class, "tagged"),
                count(path, answer, "WriteFiles", WriteRows.class, "written")));
  }

  /** What a counter of a step is; 0 as long as no bundle of it has ended. */
  private long count(String path, JsonNode answer, String step, Class<?> namespace, String name)
      throws IOException, InterruptedException {
    long count = 0;
    for (String vertex : FlinkAnswers.vertices(answer, step)) {
      String metrics = path + "/vertices/" + vertex + "/subtasks/metrics";
      Optional<String> counter = FlinkAnswers.counter(get(metrics), namespace, name);
      if (counter.isPresent()) {
        count +=
            FlinkAnswers.sum(
                get(
                    metrics
                        + "?agg=sum&get="
                        + URLEncoder.encode(counter.get(), StandardCharsets.UTF_8)));
      }
    }
    return count;
  }

  private List<String> running() throws IOException, InterruptedException {
    return FlinkAnswers.jobs(get("/jobs/overview"), name);
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + path)).timeout(PATIENCE).build();
    HttpResponse<String> answer =
        CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200) {
      throw new IOException("Flink answers " + answer.statusCode() + " to " + path);
    }
    return JSON.readTree(answer.body());
  }
}
