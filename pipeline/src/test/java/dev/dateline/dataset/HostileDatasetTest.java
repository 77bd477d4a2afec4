package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Tool;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dataset's folder that somebody has changed, to lose, double or leak what is in it. */
@Timeout(120)
class HostileDatasetTest {

  @TempDir Path folder;
  private Path output;
  private Store store;
  private Dataset dataset;

  @BeforeEach
  void twoRuns() throws IOException {
    output = folder.resolve("out");
    store = LocalStore.at(output);
    dataset = FakeRuns.dataset(store);
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 20));
    FakeRuns.run(store, "2026-11-21", FakeRuns.files(0, 40));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 100, 200, 300})
  void aTornRecordStopsEveryWriterAndLosesNothing(int length) throws IOException {
    Path record = cutOffInACompaction();
    Files.writeString(record, Files.readString(record).substring(0, length));

    assertStopped(record + " is damaged. Restore it from a backup.");
  }

  @Test
  void aRecordThatIsGoneStopsEveryWriterAndLosesNothing() throws IOException {
    Path record = cutOffInACompaction();
    Files.delete(record);

    assertStopped(record.getParent() + " is missing. Restore it from a backup.");
  }

  @Test
  void aRecordThatIsGoneBehindItsMarkIsMissed() throws IOException {
    Path record = output.resolve("_dateline/changes/00001.json");
    Files.delete(record);

    assertStopped(record + " is missing. Restore it from a backup.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 100, 300})
  void aTornRecordOfAnOldVersionStopsEveryWriterAndLosesNothing(int length) throws IOException {
    Trees.delete(output);
    Trees.copy(Project.root().resolve("fixtures/datasets/0.1.0/mid-swap"), output);
    Path record = output.resolve("_dateline/intent.json");
    Files.writeString(record, Files.readString(record).substring(0, length));

    assertStopped(record + " is damaged. Restore it from a backup.");
  }

  private void assertStopped(String message) throws IOException {
    Map<String, String> before = files();
    for (List<String> command :
        List.of(
            List.of("compact", "--from=2026-11-20", "--to=2026-11-21"),
            List.of("abandon", "--run=2026-11-20"),
            List.of("drop", "--id=x", "--reason=a test"),
            List.of("trash", "--keep-days=0"),
            List.of("verify"),
            List.of("runs"))) {
      CommandResult result = dateline(command);
      assertThat(result.code()).as(result.error()).isIn(1, 6);
      assertThat(result.error() + result.output()).contains(message).doesNotContain("\tat ");
    }
    assertThatThrownBy(() -> FakeRuns.run(store, "2026-11-22", FakeRuns.files(0, 60)))
        .isInstanceOf(UnreadableFileException.class);
    assertThat(files()).isEqualTo(before);
  }

  /** A compaction that was killed when its first old run had gone; its record. */
  private Path cutOffInACompaction() throws IOException {
    Path before = folder.resolve("before");
    Trees.copy(output, before);
    for (long at = 1; at < 400; at++) {
      Trees.delete(output);
      Trees.copy(before, output);
      try (Publisher publisher =
          FakeRuns.dataset(new FaultyStore(store, FaultyStore.Fault.HALT_AFTER, at)).lock("test")) {
        publisher.compact("2026-11-20", "2026-11-21", Optional.empty());
      } catch (FaultyStore.Halt e) {
        Path record = output.resolve("_dateline/changes/00003.json");
        if (Files.exists(record)
            && !store.files("_dateline/trash").isEmpty()
            && !store.files("_dateline/swaps").isEmpty()) {
          return record;
        }
      }
    }
    throw new AssertionError("no compaction was cut off there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "undated/../../../../secret/part-00000.avro",
        "../run=2026-11-21/undated/part-00000.avro",
        "/etc/passwd",
        "undated/part-00000.avro/../part-00000.avro",
        "undated\\\\part-00000.avro",
        "nowhere/part-00000.avro",
        "undated/date=2021-08-03/part-00000.avro"
      })
  void aPathInAManifestThatLeadsElsewhereIsNotFollowed(String path) throws IOException {
    Path manifest = manifest();
    Files.writeString(
        manifest, OldFiles.withoutChecksum(manifest).replace("undated/part-00000.avro", path));

    assertRefused(manifest + " is damaged. Restore it from a backup.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data",
        "data/run=2026-11-20",
        "data/run=2026-11-20/_manifest.json",
        "data/run=2026-11-20/articles/date=2021-08-02",
        "data/run=2026-11-20/undated/part-00000.avro",
        "data/run=2026-11-20/articles"
      })
  void aLinkAmongWhatIsPublishedIsNotFollowed(String path) throws IOException {
    Path place = output.resolve(path);
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(place, elsewhere);
    Files.createSymbolicLink(place, elsewhere);

    CommandResult verified = dateline(List.of("verify"));

    assertThat(verified.code()).isIn(1, 6);
    assertThat(verified.output() + verified.error())
        .contains(place + " is a link, and links in a dataset are not followed.")
        .doesNotContain("\tat ");
    assertThatThrownBy(() -> PublishedRows.of(store)).isInstanceOf(UnsafePathException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"staging", "swaps", "trash", "inputs", "changes", "takedowns", "lock", "logs"})
  void aLinkAmongWhatIsDatelinesOwnIsNotFollowed(String name) throws IOException {
    Path others = Files.createDirectories(folder.resolve("others/run~1/deep"));
    Files.writeString(others.resolve("precious.tmp"), "keep");
    Path place = output.resolve("_dateline").resolve(name);
    if (Files.isDirectory(place)) {
      Trees.delete(place);
    }
    Files.deleteIfExists(place);
    Files.createSymbolicLink(place, folder.resolve("others"));
    Path text = Files.writeString(folder.resolve("text.txt"), "A story from the town.\n");

    CommandResult result =
        dateline(List.of("run", "--input=" + text, "--run=2026-11-22", "--quiet"));

    assertThat(result.code()).as(result.error()).isEqualTo(1);
    assertThat(result.error()).contains(place.toString()).contains("link").doesNotContain("\tat ");
    assertThat(others.resolve("precious.tmp")).hasContent("keep");
    assertThat(Trees.hashes(folder.resolve("others"))).hasSize(1);
  }

  @Test
  void aCopiedRunIsNotCountedTwice() throws IOException {
    Trees.copy(output.resolve("data/run=2026-11-20"), output.resolve("data/run=copy"));

    assertRefused(
        output
            + "/data/run=copy/_manifest.json is that of run 2026-11-20: it was copied or renamed."
            + " Move it out of the dataset, or restore what was here from a backup.");
  }

  @Test
  void aSealedRunUnderAnotherIdIsNotPublished() throws IOException {
    Trees.copy(
        output.resolve("data/run=2026-11-20"),
        Files.createDirectories(output.resolve("_dateline/staging/2026-11-22~1")).resolve("run"));

    assertThatThrownBy(() -> dataset.lock("test"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("/run/_manifest.json is that of run 2026-11-20: ");
    assertThat(dataset.manifests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "\"\"", "1", "", "{\"state\": \"HELD\"}", "\u0000"})
  void aNoteOfAnAttemptThatIsNoneIsNamed(String content) throws IOException {
    FakeRuns.run(
        store,
        FakeRuns.request("2026-11-22"),
        FakeRuns.files(0, 60),
        new Gates(1_000_000, 100, 100));
    Path note = output.resolve("_dateline/staging");
    note = note.resolve(store.list("_dateline/staging").get(0)).resolve("attempt.json");
    Files.writeString(note, content);

    for (String command : List.of("runs", "abandon", "publish")) {
      List<String> line = new ArrayList<>(List.of(command));
      if (!command.equals("runs")) {
        line.add("--run=2026-11-22");
      }
      CommandResult result = dateline(line);
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.error())
          .isEqualTo("dateline: " + note + " is damaged. Restore it from a backup.\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/run=2026-11-20/_manifest.json",
        "data/run=2026-11-20/undated/part-00000.avro",
        "data/run=2026-11-20/report.json",
        "_dateline/lock",
        "_dateline/holder.json",
        "_dateline/dataset.json",
        "_dateline/intent.json",
        "_dateline/changes/00003.json",
        "_dateline/takedowns/00001.json",
        "_dateline/logs/2026-11-22.log",
        "_dateline/inputs/2026-11-20/frozen.json",
        "_dateline/inputs/2026-11-20/files-00000.jsonl"
      })
  @Timeout(60)
  void aPipeInThePlaceOfAFileHoldsNobodyUp(String path) throws Exception {
    Path pipe = output.resolve(path);
    Files.createDirectories(pipe.getParent());
    Files.deleteIfExists(pipe);
    Tool.named("mkfifo").orSkip();
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path text = Files.writeString(folder.resolve("text.txt"), "A story from the town.\n");

    for (List<String> command :
        List.of(
            List.of("verify"),
            List.of("runs"),
            List.of("report"),
            List.of("run", "--input=" + text, "--run=2026-11-22", "--quiet"),
            List.of("compact", "--from=2026-11-20", "--to=2026-11-21"))) {
      CommandResult result = dateline(command);
      assertThat(result.error()).as(command.get(0)).doesNotContain("\tat ");
    }
  }

  @Test
  void verifyFindsWhatIsOfANewerVersionOrOfNone() throws IOException {
    Path manifest = manifest();
    String text = OldFiles.withoutChecksum(manifest);
    for (String change :
        List.of("\"version\" : 99", "\"version\" : 0", "\"version\" : \"1\"", "\"version\" : -1")) {
      Files.writeString(manifest, text.replace("\"version\" : 1", change));
      assertThat(dataset.verify().differences()).singleElement().asString().contains("" + manifest);
    }
  }

  @Test
  void verifyFindsSequencesThatAreMissingOrTwice() throws IOException {
    Path manifest = manifest();
    String text = OldFiles.withoutChecksum(manifest);
    Files.writeString(manifest, text.replace("  \"sequence\" : 1,\n", ""));
    assertThat(dataset.verify().differences())
        .containsExactly(manifest + " is damaged. Restore it from a backup.");

    Files.writeString(manifest, text.replace("\"sequence\" : 1", "\"sequence\" : 2"));
    assertThat(dataset.verify().differences())
        .containsExactly("data/run=2026-11-21: the same sequence as run 2026-11-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/notes.txt",
        "data/run=2026-11-20/notes.txt",
        "data/run=2026-11-20/undated/notes.txt",
        "data/run=2026-11-20/new/part-00000.avro",
        "_dateline/changes/notes.txt"
      })
  void verifyFindsFilesOfOthers(String path) throws IOException {
    Files.createDirectories(output.resolve(path).getParent());
    Files.writeString(output.resolve(path), "a note");

    assertThat(dataset.verify().differences()).singleElement().asString().startsWith(path);
  }

  @Test
  void runsOfLongNamesAreJoinedUnderAName() throws IOException {
    String one = "a".repeat(40);
    String two = "b".repeat(40);
    FakeRuns.run(store, one, FakeRuns.files(40, 50));
    FakeRuns.run(store, two, FakeRuns.files(50, 60));

    try (Publisher publisher = dataset.lock("test")) {
      assertThatThrownBy(() -> publisher.compact(one, two, Optional.empty()))
          .isInstanceOf(RunRefusedException.class)
          .hasMessageContaining("longer than an id may be. Name it with --run");
      publisher.compact(one, two, Optional.of("joined"));
    }
    assertThat(dateline(List.of("compact", "--from=joined", "--to=" + "c".repeat(90))).error())
        .startsWith("dateline: no run ccc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/run=\u001b[31mred",
        "data/\u001b]0;title\u0007",
        "_dateline/staging/\u001b[2J~1"
      })
  void namesOfFoldersDoNotActOnATerminal(String path) throws IOException {
    Files.createDirectories(output.resolve(path));

    for (List<String> command :
        List.of(
            List.of("verify"),
            List.of("runs"),
            List.of("compact", "--from=2026-11-20", "--to=2026-11-21"))) {
      CommandResult result = dateline(command);
      assertThat(result.output() + result.error()).doesNotContain("\u001b", "\u0007", "\tat ");
    }
  }

  private void assertRefused(String message) throws IOException {
    assertThatThrownBy(() -> dataset.manifests())
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> dataset.lock("test")).isInstanceOf(UnreadableFileException.class);
    CommandResult verified = dateline(List.of("verify"));
    assertThat(verified.code()).isEqualTo(6);
    assertThat(verified.output()).contains(message);
    assertThat(dateline(List.of("runs")).error()).isEqualTo("dateline: " + message + "\n");
  }

  private Path manifest() {
    return output.resolve("data/run=2026-11-20/_manifest.json");
  }

  /** Every file but the lock and its note. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>(Trees.hashes(output));
    files.keySet().removeIf(path -> path.matches("_dateline/(lock|holder.json)"));
    try (Stream<Path> all = Files.walk(output)) {
      assertThat(all).noneMatch(path -> path.getFileName().toString().startsWith(".draft"));
    }
    return files;
  }

  private CommandResult dateline(List<String> command) {
    List<String> line = new ArrayList<>(command);
    line.add(1, "--output=" + output);
    return CommandResult.of(Dateline::run, line);
  }
}
