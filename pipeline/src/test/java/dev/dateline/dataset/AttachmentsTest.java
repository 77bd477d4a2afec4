package dev.dateline.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Attachments;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.StagedRun;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {

  private static final Gates HELD = new Gates(1000, 100, 100);

  @TempDir Path folder;

  @Test
  void whatIsAttachedIsPublishedWithTheRowsAndChecked() throws IOException {
    Manifest manifest = run("1", run -> run.attach("note.txt", "fine".getBytes(UTF_8)));

    assertThat(manifest.attachments()).extracting("path").containsExactly("note.txt");
    assertThat(published("1/note.txt")).hasContent("fine");
    assertThat(dataset().verify().differences()).isEmpty();

    Files.writeString(published("1/note.txt"), "fake");
    assertThat(dataset().verify().differences()).singleElement().asString().contains("note.txt");
  }

  @Test
  void whoeverAttachesSeesTheRunAsItWillBe() throws IOException {
    List<StagedRun> seen = new ArrayList<>();
    run("1", run -> run.attach("note.txt", "first".getBytes(UTF_8)));

    Manifest second = run("2", seen::add);

    StagedRun run = seen.get(0);
    assertThat(run.manifest().sequence()).isEqualTo(2);
    assertThat(run.manifest().books()).isEqualTo(second.books());
    assertThat(run.job()).map(JobResult::files).contains(second.files());
    assertThat(run.earlier()).extracting(Manifest::run).containsExactly("1");
    assertThat(run.attachment(run.earlier().get(0), "note.txt")).contains("first".getBytes(UTF_8));
    assertThat(run.attachment(run.earlier().get(0), "other.txt")).isEmpty();
  }

  @Test
  void aRunThatWasHeldIsAttachedToWhenItIsPublished() throws IOException {
    Dataset dataset = dataset().attaching(run -> run.attach("note.txt", "seen".getBytes(UTF_8)));
    try (Publisher publisher = dataset.lock("test")) {
      publisher.publish(finished(publisher, "1"), HELD);
    }
    try (Publisher publisher = dataset.lock("test")) {
      publisher.publish("1");
    }

    assertThat(published("1/note.txt")).hasContent("seen");
  }

  @Test
  void attachmentsThatFailPublishNothingAndAreWrittenAgainTheNextTime() throws IOException {
    assertThatThrownBy(
            () ->
                run(
                    "1",
                    run -> {
                      run.attach("note.txt", "half".getBytes(UTF_8));
                      throw new IOException("no space");
                    }))
        .hasMessage("no space");
    assertThat(dataset().manifests()).isEmpty();

    run("1", run -> run.attach("note.txt", "whole".getBytes(UTF_8)));

    assertThat(published("1/note.txt")).hasContent("whole");
  }

  @Test
  void namesStayInTheFolderOfTheRun() {
    for (String name : List.of("_manifest.json", "../note.txt", "articles/note.txt")) {
      assertThatThrownBy(() -> run("1", run -> run.attach(name, new byte[0])))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
  }

  private Manifest run(String run, Attachments attachments) throws IOException {
    try (Publisher publisher = dataset().attaching(attachments).lock("test")) {
      publisher.publish(finished(publisher, run), Gates.open());
    }
    return dataset().published(run).orElseThrow();
  }

  private static Attempt finished(Publisher publisher, String run) throws IOException {
    Start start = publisher.start(FakeRuns.request(run), () -> FakeRuns.files(0, 20));
    Attempt attempt = ((Start.Ready) start).attempt();
    if (attempt.result().isEmpty()) {
      FakeJob.run(attempt);
    }
    return attempt;
  }

  private Dataset dataset() {
    return Dataset.at(LocalStore.at(folder));
  }

  private Path published(String path) {
    return folder.resolve("data/run=" + path);
  }
}
