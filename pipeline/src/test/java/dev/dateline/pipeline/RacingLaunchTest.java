package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs whose input is exchanged right after it was listed. */
@Timeout(300)
class RacingLaunchTest {

  private static final String TEXT =
      "date 2026-11-19\n\nThe bridge over the river was opened on Monday by the mayor of the town.\n";

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void anInputWithALinkOfWhichListingWarns() throws IOException {
    folder = folder.toRealPath();
    input = Files.createDirectories(folder.resolve("in"));
    Files.createSymbolicLink(input.resolve("link"), folder);
    write(input.resolve("a.txt"), TEXT);
    write(input.resolve("news/b.txt"), TEXT.replace("bridge", "museum"));
    write(folder.resolve("private/b.txt"), TEXT.replace("bridge", "secret"));
  }

  @Test
  void theTextOfAnotherFolderIsNotPublished() throws IOException {
    Manifest manifest =
        run(
            () -> {
              Files.move(input.resolve("news"), folder.resolve("aside"));
              Files.createSymbolicLink(input.resolve("news"), folder.resolve("private"));
            });

    assertOneChanged(manifest);
  }

  @Test
  void aFileThatBecameAPipeIsRefused() throws IOException {
    Tool.named("mkfifo").orSkip();
    Path file = input.resolve("news/b.txt");

    Manifest manifest =
        run(
            () -> {
              Files.delete(file);
              new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().onExit().join();
            });

    assertOneChanged(manifest);
  }

  @Test
  void aFileThatWasAwayWhileTheRunReadAndIsBackIsOneRefusedDocument() throws Exception {
    Path file = input.resolve("news/b.txt");
    Path aside = folder.resolve("aside");
    AtomicBoolean over = new AtomicBoolean();
    Thread back =
        new Thread(
            () -> {
              try {
                while (!over.get() && !isJobDone()) {
                  Thread.onSpinWait();
                }
                Files.move(aside, file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Manifest manifest;
    try {
      manifest =
          run(
              () -> {
                Files.move(file, aside);
                back.start();
              });
    } finally {
      over.set(true);
      back.join();
    }

    assertOneChanged(manifest);
    assertThat(run("2026-11-21", () -> {}).books().written()).as("the next run").isEqualTo(1);
  }

  private static void assertOneChanged(Manifest manifest) {
    assertThat(manifest.books().rejected()).containsExactly(Map.entry(Reason.SOURCE_CHANGED, 1L));
    assertThat(manifest.books().written()).isEqualTo(1);
  }

  private boolean isJobDone() throws IOException {
    Path staging = folder.resolve("out/_dateline/staging");
    if (!Files.isDirectory(staging)) {
      return false;
    }
    try (Stream<Path> attempts = Files.list(staging)) {
      return attempts.anyMatch(attempt -> Files.exists(attempt.resolve("result.json")));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_123L));
  }

  private interface Change {
    void make() throws IOException;
  }

  private Manifest run(Change change) throws IOException {
    return run("2026-11-20", change);
  }

  /** Runs; the change is made when the input was listed, and before any of it is read. */
  private Manifest run(String run, Change change) throws IOException {
    Launch launch =
        new Launch(
            List.of(input.toString()),
            folder.resolve("out").toString(),
            run,
            Optional.empty(),
            new DecisionSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
            true),
            false,
            Gates.open(),
            false,
            Optional.empty(),
            false,
            List.of(),
            List.of());
    LaunchResult result =
        Launcher.of(
                launch,
                progress -> {},
                notice -> {
                  if (notice.contains("link is not followed")) {
                    try {
                      change.make();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }
                })
            .run();
    return ((LaunchResult.Published) result).manifest();
  }
}
