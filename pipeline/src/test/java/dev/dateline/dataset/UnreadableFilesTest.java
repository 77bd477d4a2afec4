package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that Dateline keeps about a dataset can be absent, damaged, or of a newer version. */
class UnreadableFilesTest {

  private static final String HELD = "2026-11-23";

  @TempDir Path folder;

  private Store store;
  private Dataset dataset;

  @BeforeEach
  void aDatasetWithOneOfEachFile() throws IOException {
    store = LocalStore.at(folder);
    dataset = FakeRuns.dataset(store);
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 20));
    FakeRuns.run(store, "2026-11-21", FakeRuns.files(20, 40));
    try (Publisher publisher = dataset.lock("test")) {
      publisher.compact("2026-11-20", "2026-11-21", Optional.empty());
      publisher.drop(
          new DropRequest(List.of(), List.of("file:///in/000003.txt"), "asked for", "0.1.0"));
    }
    FakeRuns.run(
        store, FakeRuns.request(HELD), FakeRuns.files(40, 50), new Gates(1_000_000, 100, 100));
  }

  /** A file, by the end of its path, and how it is read. */
  enum Kept {
    MANIFEST("/_manifest.json", Dataset::manifests),
    MEMBERS("/_members.json", dataset -> compact(dataset)),
    SETTINGS("/dataset.json", Dataset::format),
    ATTEMPT("/attempt.json", Dataset::runs),
    RESULT("/result.json", Dataset::runs),
    TAKEDOWN("/takedowns/00001.json", Dataset::verify),
    FROZEN(HELD + "/frozen.json", dataset -> publish(dataset));

    private final String end;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Reading reading;

    Kept(String end, Reading reading) {
      this.end = end;
      this.reading = reading;
    }
  }

  private interface Reading {
    Object read(Dataset dataset) throws IOException;
  }

  private static Object compact(Dataset dataset) throws IOException {
    FakeRuns.run(LocalStore.at(Path.of(dataset.root())), "2026-11-24", FakeRuns.files(60, 70));
    try (Publisher publisher = dataset.lock("test")) {
      publisher.abandon(HELD);
      return publisher.compact("2026-11-21", "2026-11-24", Optional.empty());
    }
  }

  private static Object publish(Dataset dataset) throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      return publisher.publish(HELD);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aDamagedFileIsNamed(Kept kept) throws IOException {
    Path file = file(kept);
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() / 2));

    assertThatThrownBy(() -> kept.reading.read(dataset))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(file + " is damaged. Restore it from a backup.");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aFileOfANewerVersionIsNamed(Kept kept) throws IOException {
    Path file = file(kept);
    String whole = Files.readString(file).replaceFirst("\"version\" : 1,", "");
    Files.writeString(file, whole.replaceFirst("\\{", "{\"version\": 2, "));

    assertThatThrownBy(() -> kept.reading.read(dataset))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            file
                + " was written by a newer version of Dateline (format 2; this version reads 1)."
                + " Use that version.");
  }

  @Test
  void aMissingManifestIsNamed() throws IOException {
    Path file = file(Kept.MANIFEST);
    Files.delete(file);

    assertThatThrownBy(() -> dataset.manifests())
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(file + " is missing. Restore it from a backup.");
  }

  @Test
  void aReasonThatThisVersionDoesNotKnowIsOfANewerOne() throws IOException {
    Path file = file(Kept.MANIFEST);
    Files.writeString(file, OldFiles.withoutChecksum(file).replace("TAKEN_DOWN", "OUT_OF_FASHION"));

    assertThatThrownBy(() -> dataset.manifests())
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("newer version of Dateline (it contains 'OUT_OF_FASHION'");
  }

  private Path file(Kept kept) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(kept.end))
              .filter(file -> !file.toString().contains("/trash/"))
              .toList();
      assertThat(found).isNotEmpty();
      return found.get(0);
    }
  }
}
