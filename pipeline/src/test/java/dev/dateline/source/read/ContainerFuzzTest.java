package dev.dateline.source.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.container.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds any bytes under the name of any container to the planner and the reader: they make
 * documents of it or refuse it by name, and throw nothing.
 *
 * <p>The first byte chooses the name. In the gate the stored inputs are replayed; {@code
 * scripts/fuzz} searches for new ones.
 */
class ContainerFuzzTest {

  private static final int MOST_BYTES = 1 << 15;

  private static final List<String> NAMES =
      List.of(
          "a.txt",
          "a.jsonl",
          "a.json",
          "a.csv",
          "a.tsv",
          "a.html",
          "a.md",
          "a.eml",
          "a.txt.gz",
          "a.jsonl.gz",
          "a.csv.bz2",
          "a.jsonl.zst",
          "a.warc.gz",
          "a.xml",
          "a");

  /** What no content may be refused for: the machine, or the program. */
  private static final Set<Reason> OF_OTHERS = Set.of(Reason.UNREADABLE, Reason.SOURCE_CHANGED);

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "")
  void readFile(byte[] bytes) throws IOException {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      return;
    }
    String name = NAMES.get((bytes[0] & 0xff) % NAMES.size());
    Path file = Inputs.write(folder, name, Arrays.copyOfRange(bytes, 1, bytes.length));
    try {
      for (Outcome<SourceText> document : Inputs.read(ReadSettings.detecting(), file)) {
        if (document instanceof Outcome.Rejected<SourceText> refused
            && OF_OTHERS.contains(refused.rejection().reason())) {
          throw new AssertionError(refused.rejection());
        }
      }
    } finally {
      Files.delete(file);
    }
  }
}
