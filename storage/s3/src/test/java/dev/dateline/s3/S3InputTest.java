package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.store.Stores;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.SourceCheck;
import dev.dateline.source.SourceFile;
import dev.dateline.source.StoredInputContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of S3 are listed and read like local files. */
class S3InputTest extends StoredInputContract {

  private final TestService service = TestService.any().used();
  private final String folder = service.folder();

  @Override
  protected String folder() {
    return folder;
  }

  @Override
  protected void write(String uri, byte[] content) throws IOException {
    service.write(uri, content);
  }

  /** What was opened is one version of an object, whatever is put there meanwhile. */
  @Test
  void aFileThatChangesIsRefused() throws IOException {
    write(folder + "/in/a.txt", "text");
    SourceFile file = InputLister.list(List.of(folder + "/in")).files().get(0);

    try (OpenedFile opened = OpenedFile.open(file)) {
      // Of the same size, and within the same second or not.
      write(folder + "/in/a.txt", "test");
      assertThat(new String(opened.bytes().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("text");
      opened.check();
    }
    assertThat(SourceCheck.isUnchanged(file)).isFalse();
    assertThatThrownBy(() -> OpenedFile.open(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("the file changed after it was listed: ");
    assertThat(InputLister.list(List.of(folder + "/in")).files().get(0)).isNotEqualTo(file);
    Stores.at(folder).delete("in/a.txt");
    assertThat(SourceCheck.difference(file))
        .contains("the file changed after it was listed: it is gone");
    assertThat(SourceCheck.isThere(file.uri())).isFalse();
  }

  @Test
  void keysThatAreNotPathsAreReported() throws IOException {
    Bucket bucket = new Bucket("dateline", TestService.settings(service.address()));
    String key = S3Place.ofWritten(folder).key() + "/in";
    for (String odd : new String[] {"/", "/a.txt", "/b//c.txt", "/./d.txt"}) {
      new S3Upload(bucket).put(key + odd, odd.getBytes(StandardCharsets.UTF_8));
    }

    Listing listing = InputLister.list(List.of(folder + "/in"));

    assertThat(listing.files()).extracting(SourceFile::uri).containsExactly(folder + "/in/a.txt");
    assertThat(listing.warnings()).hasSize(2);
  }
}
