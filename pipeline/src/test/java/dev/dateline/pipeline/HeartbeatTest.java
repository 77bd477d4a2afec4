package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.pipeline.flink.JobCounts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.beam.sdk.PipelineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is shown of a job while its runner blocks. */
@Timeout(60)
class HeartbeatTest {

  private static final PipelineResult ENDED = null;

  @Test
  void theTimeIsShownWhereTheJobCannotBeAsked() {
    CountDownLatch beats = new CountDownLatch(6);
    List<Progress> shown = new CopyOnWriteArrayList<>();

    Heartbeat.during(
        () -> awaited(beats),
        () -> {
          throw new IOException("nobody answers");
        },
        100,
        progress -> {
          shown.add(progress);
          beats.countDown();
        });

    assertThat(shown).extracting(Progress::step).containsOnly(Progress.Step.RUNNING);
    assertThat(shown).extracting(Progress::seconds).isSorted();
  }

  @Test
  void whatTheJobHasCountedIsShownAndNeverFalls() {
    Queue<JobCounts> answers =
        new ArrayDeque<>(
            List.of(new JobCounts(32, 70, 0, 0), new JobCounts(16, 200, 16, 0), JobCounts.NONE));
    CountDownLatch tagged = new CountDownLatch(1);
    List<Progress> shown = new CopyOnWriteArrayList<>();

    Heartbeat.during(
        () -> awaited(tagged),
        () -> answers.size() > 1 ? answers.remove() : answers.element(),
        100,
        progress -> {
          shown.add(progress);
          if (progress.tagged() > 0) {
            tagged.countDown();
          }
        });

    assertThat(shown).extracting(Progress::documents).isSorted().contains(32L);
    assertThat(shown).extracting(Progress::bytes).isSorted().contains(70L, 100L);
    assertThat(shown.get(shown.size() - 1).step()).isEqualTo(Progress.Step.TAGGING);
  }

  private static PipelineResult awaited(CountDownLatch latch) {
    try {
      latch.await();
      return ENDED;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
