package dev.dateline.pipeline.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The answers were recorded of a Flink 1.19.3 that made a run of 10,000 documents. */
@Timeout(60)
class FlinkCountsTest {

  private static final Path RECORDED =
      Project.root().resolve("pipeline/src/test/resources/dev/dateline/pipeline/flink");
  private static final String OVERVIEW = "/jobs/overview";
  private static final String NONE = "{\"jobs\":[]}";

  private static final JobCounts READING = new JobCounts(4352, 27008030, 0, 0);
  private static final JobCounts TAGGING = new JobCounts(10_000, 61_281_721, 1613, 0);

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    answers.put(OVERVIEW, NONE);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void countersOfAStepThatWorksAreItsMetrics() throws Exception {
    FlinkCounts counts = counts();

    assertThat(counts.counts()).isEqualTo(JobCounts.NONE);
    flinkAnswers("reading");
    assertThat(counts.counts()).isEqualTo(READING);
  }

  /** The metrics were last fetched before the tasks ended. */
  @Test
  void countersOfTasksThatAreDoneAreInTheAccumulator() throws Exception {
    FlinkCounts counts = counts();

    flinkAnswers("tagging");
    assertThat(counts.counts()).isEqualTo(TAGGING);
  }

  @Test
  void aJobThatRanBeforeIsAnotherEvenIfItHasTheSameName() throws Exception {
    flinkAnswers("reading");

    assertThat(counts().counts()).isEqualTo(JobCounts.NONE);
  }

  @Test
  void anAnswerThatIsNoneFailsTheQuestionAlone() throws Exception {
    FlinkCounts counts = counts();

    answers.put(OVERVIEW, "<html>");
    assertThatThrownBy(counts::counts).isInstanceOf(IOException.class);
    answers.remove(OVERVIEW);
    assertThatThrownBy(counts::counts).isInstanceOf(IOException.class).hasMessageContaining("404");
    flinkAnswers("reading");
    assertThat(counts.counts()).isEqualTo(READING);
  }

  private FlinkCounts counts() throws Exception {
    return new FlinkCounts("127.0.0.1:" + server.getAddress().getPort(), "dateline-2026-11-20");
  }

  /** A line for each question: what was asked, a tab, and the answer. */
  private void flinkAnswers(String moment) throws IOException {
    Map<String, String> recorded = new HashMap<>();
    for (String line : Files.readAllLines(RECORDED.resolve(moment + ".tsv"))) {
      recorded.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
    }
    answers.putAll(recorded);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String answer = answers.get(exchange.getRequestURI().toString());
    byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
