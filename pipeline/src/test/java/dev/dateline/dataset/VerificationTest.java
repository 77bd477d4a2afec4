package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.inspect.Verification;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

  @TempDir Path folder;
  private Path run;
  private Dataset dataset;

  @BeforeEach
  void twoRuns() throws IOException {
    Store store = LocalStore.at(folder);
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 20));
    FakeRuns.run(store, "2026-11-21", FakeRuns.files(0, 40));
    dataset = Dataset.at(store);
    run = folder.resolve("data/run=2026-11-20");
  }

  @Test
  void aSoundDatasetHasNoDifferences() throws IOException {
    Verification verification = dataset.verify();

    assertThat(verification.differences()).isEmpty();
    assertThat(verification.runs()).isEqualTo(2);
    assertThat(verification.files())
        .isEqualTo(dataset.manifests().stream().mapToInt(m -> m.files().size()).sum());
    assertThat(verification.bytes()).isPositive();
  }

  @Test
  void oneFlippedBitIsFound() throws IOException {
    Path file = run.resolve("undated/part-00000.avro");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(differences())
        .containsExactly(
            "data/run=2026-11-20/undated/part-00000.avro: the content differs (SHA-256)");
  }

  @Test
  void filesThatVanishedGrewOrCameAreFound() throws IOException {
    Files.delete(run.resolve("rejected/part-00000.avro"));
    Files.write(run.resolve("duplicates/part-00000.avro"), new byte[3]);
    Files.write(run.resolve("undated/part-00007.avro"), new byte[3]);

    assertThat(differences())
        .anyMatch(line -> line.endsWith("rejected/part-00000.avro: the file is missing"))
        .anyMatch(line -> line.contains("duplicates/part-00000.avro: 3 bytes instead of "))
        .anyMatch(line -> line.endsWith("undated/part-00007.avro: the file is in no list"))
        .hasSize(3);
  }

  @Test
  void aDamagedManifestIsFound() throws IOException {
    Files.writeString(run.resolve("_manifest.json"), "{\"version\": 1, \"ru");

    assertThat(differences())
        .containsExactly(run + "/_manifest.json is damaged. Restore it from a backup.");
  }

  @Test
  void aManifestWithOtherBooksIsFound() throws IOException {
    Path manifest = run.resolve("_manifest.json");
    Files.writeString(
        manifest, OldFiles.withoutChecksum(manifest).replace("\"read\" : 20", "\"read\" : 21"));

    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("data/run=2026-11-20: the books do not balance: read 21");
  }

  @Test
  void aCopiedRunIsFound() throws IOException {
    Trees.copy(run, folder.resolve("data/run=copy"));

    assertThat(differences())
        .containsExactly(
            folder
                + "/data/run=copy/_manifest.json is that of run 2026-11-20: it was copied or renamed."
                + " Move it out of the dataset, or restore what was here from a backup.");
  }

  @Test
  void anEntryThatIsNotARunIsReported() throws IOException {
    Files.writeString(folder.resolve("data/notes.txt"), "hello");

    assertThat(differences()).containsExactly("data/notes.txt: not a run");
  }

  private List<String> differences() throws IOException {
    return dataset.verify().differences();
  }
}
