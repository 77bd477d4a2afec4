package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Origin;
import dev.dateline.source.container.DocumentFailedException;
import org.junit.jupiter.api.Test;

class JobFailedExceptionTest {

  @Test
  void theDocumentIsNamedFromDeepInsideTheCauses() {
    JobFailedException failed =
        JobFailedException.of(new IllegalStateException(new RuntimeException(poison())));

    assertThat(failed)
        .hasMessage(
            "the job failed on a document: file:///in/a%20b.jsonl#17:"
                + " java.lang.StackOverflowError: a\\u000a\\u001b[2Jb");
    assertThat(failed.file()).hasValue("file:///in/a%20b.jsonl");
  }

  @Test
  void theDocumentIsNamedWhereAClusterHandsOverText() {
    JobFailedException failed =
        JobFailedException.of(
            new RuntimeException(
                "Job aborted due to stage failure: Lost task 0.3 in stage 1.0:\n"
                    + poison()
                    + "\n\tat dev.dateline.Something(Something.java:1)\nCaused by: another"));

    assertThat(failed.getMessage()).endsWith("StackOverflowError: a\\u000a\\u001b[2Jb");
    assertThat(failed.file()).hasValue("file:///in/a%20b.jsonl");
  }

  @Test
  void anyOtherFailureIsReportedAsItIs() {
    assertThat(JobFailedException.of(new RuntimeException("no memory")))
        .hasMessage("the job failed: no memory");
    assertThat(JobFailedException.of(new RuntimeException("no memory")).file()).isEmpty();
  }

  private static Throwable poison() {
    return DocumentFailedException.at(
        new Origin("file:///in/a%20b.jsonl", 17, 400), new StackOverflowError("a\n\u001b[2Jb"));
  }
}
