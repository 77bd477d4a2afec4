package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Tool;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file system that is really full, and one that is really read-only. */
@Tag("faults")
@Timeout(600)
class DiskTest {

  @TempDir private Path folder;
  private Path disk;
  private Map<String, String> clean;

  @BeforeEach
  void aDiskOfItsOwn() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    Tool.named("mount").orSkip(mount("-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()));
    Corpus.write(folder.resolve("in"), 0, 300);
    assertThat(run(folder.resolve("clean"), "2026-11-20")).isZero();
    clean = Trees.rowHashes(folder.resolve("clean"));
  }

  @AfterEach
  void unmount() throws Exception {
    new ProcessBuilder("umount", disk.toString()).start().waitFor();
  }

  @Test
  void aFullDiskPublishesNothingAndMoreSpaceMakesItGood() throws Exception {
    int full = 0;
    for (int kilobytes : List.of(64, 512, 768, 1024)) {
      Path output = disk.resolve("out-" + kilobytes);
      assertThat(mount("-o", "remount,size=" + kilobytes + "k", disk.toString())).isTrue();

      int code = run(output, "2026-11-20");

      assertThat(code).isIn(0, 1);
      full += code;
      Dataset dataset = Dataset.at(LocalStore.at(output));
      assertThat(dataset.manifests()).hasSize(code == 0 ? 1 : 0);
      assertThat(mount("-o", "remount,size=64m", disk.toString())).isTrue();
      assertThat(run(output, "2026-11-20")).isZero();
      assertThat(Trees.rowHashes(output)).isEqualTo(clean);
      assertThat(dataset.verify().differences()).isEmpty();
      LocalStore.at(disk).delete(output.getFileName().toString());
    }
    assertThat(full).isPositive();
    FaultLog.note(
        "3-full",
        "a file system that is really full (tmpfs of 64 to 1,024 KiB)",
        full,
        "exit 1, nothing published; run again with space: the same data files");
  }

  @Test
  void aReadOnlyDiskIsLeftAsItIs() throws Exception {
    Path output = disk.resolve("out");
    assertThat(run(output, "2026-11-20")).isZero();
    assertThat(mount("-o", "remount,ro", disk.toString())).isTrue();

    assertThat(run(output, "2026-11-21")).isEqualTo(1);

    assertThat(Dataset.at(LocalStore.at(output)).verify().differences()).isEmpty();
    assertThat(mount("-o", "remount,rw", disk.toString())).isTrue();
    assertThat(run(output, "2026-11-21")).isZero();
    FaultLog.note(
        "3-read-only",
        "a file system that is really read-only",
        1,
        "exit 1, the dataset as before; run again when it can be written: published");
  }

  /** In a process of its own: one that ends leaves no file of the disk open. */
  private int run(Path output, String run) throws Exception {
    return DatelineProcess.start(
            folder,
            List.of(
                "run",
                "--input=" + folder.resolve("in"),
                "--output=" + output,
                "--run=" + run,
                "--quiet"))
        .exitCode();
  }

  private static boolean mount(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
