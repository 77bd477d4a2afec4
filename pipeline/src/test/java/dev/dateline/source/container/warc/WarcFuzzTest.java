package dev.dateline.source.container.warc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds any bytes to the reader of web archives, as an archive and as an answer in a sound record:
 * it makes something of them or refuses them by name, and throws nothing.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class WarcFuzzTest {

  private static final int MOST_BYTES = 1 << 15;

  /** What no archive may be refused for: the machine, or the program. */
  private static final Set<Reason> OF_OTHERS = Set.of(Reason.UNREADABLE, Reason.SOURCE_CHANGED);

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "")
  void readArchive(byte[] bytes) throws IOException {
    if (bytes.length <= MOST_BYTES) {
      read(bytes);
    }
  }

  @FuzzTest(maxDuration = "")
  void readAnswer(byte[] answer) throws IOException {
    if (answer.length <= MOST_BYTES) {
      String header =
          "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
              + answer.length
              + "\r\n\r\n";
      byte[] start = header.getBytes(StandardCharsets.US_ASCII);
      if (read(Inputs.joined(start, answer, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) != 1) {
        throw new AssertionError("a record is one document, or passed over");
      }
    }
  }

  private static int read(byte[] bytes) throws IOException {
    int[] count = new int[1];
    Path file = Inputs.write(folder, "a.warc", bytes);
    SourceReader.with(ReadSettings.detecting())
        .read(
            Slice.whole(Inputs.listed(file)),
            new Documents() {
              @Override
              public void accept(Outcome<SourceText> document) {
                count[0]++;
                if (document instanceof Outcome.Rejected<SourceText> refused
                    && OF_OTHERS.contains(refused.rejection().reason())) {
                  throw new AssertionError(refused.rejection());
                }
              }

              @Override
              public void passedOver(PassedOver kind) {
                count[0]++;
              }
            });
    return count[0];
  }
}
