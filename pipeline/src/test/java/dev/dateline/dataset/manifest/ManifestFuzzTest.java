package dev.dateline.dataset.manifest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds any bytes to the reader of a run's manifest: it is read, or refused by name.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class ManifestFuzzTest {

  private static final int MOST_BYTES = 1 << 14;

  private static final String NAME = "_manifest.json";

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "")
  void readManifest(byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      return;
    }
    Files.write(folder.resolve(NAME), bytes);
    try {
      Manifest manifest = JsonFiles.read(LocalStore.at(folder), NAME, Manifest.class);
      if (manifest.ids().isEmpty() || manifest.bytes() < 0) {
        throw new AssertionError(manifest);
      }
    } catch (UnreadableFileException e) {
      // Refused by name, as it must be.
    }
  }
}
