package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The small files of a dataset as version 0.1 wrote them. */
final class OldFiles {

  private OldFiles() {}

  /** The text of a file that this version wrote, without the checksum that it carries. */
  static String withoutChecksum(Path file) throws IOException {
    String text = Files.readString(file);
    String bare = text.replaceFirst(",\n  \"sha256\" : \"[0-9a-f]{64}\"\n\\}\n$", "\n}\n");
    assertThat(bare).isNotEqualTo(text);
    return bare;
  }
}
