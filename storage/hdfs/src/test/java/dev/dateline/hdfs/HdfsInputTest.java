package dev.dateline.hdfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Rejection;
import dev.dateline.dataset.store.Stores;
import dev.dateline.extension.StorageFailedException;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import dev.dateline.source.SourceCheck;
import dev.dateline.source.SourceFile;
import dev.dateline.source.StoredInputContract;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;

/** Files of HDFS are listed and read like local files. */
class HdfsInputTest extends StoredInputContract {

  private final String folder = TestCluster.get().folder();

  @Override
  protected String folder() {
    return folder;
  }

  @Override
  protected void write(String uri, byte[] content) throws IOException {
    TestCluster.write(uri, content);
  }

  @Test
  void aNameMayHoldALineBreak() throws IOException {
    write(folder + "/in/line\nbreak.txt", "in two lines");

    SourceFile file = InputLister.list(List.of(folder + "/in")).files().get(0);

    assertThat(file.uri()).isEqualTo(folder + "/in/line%0Abreak.txt");
    assertThat(text(file)).isEqualTo("in two lines");
  }

  @Test
  void aFileThatChangesIsRefused() throws IOException {
    write(folder + "/in/a.txt", "text");
    SourceFile file = InputLister.list(List.of(folder + "/in")).files().get(0);

    try (OpenedFile opened = OpenedFile.open(file)) {
      write(folder + "/in/a.txt", "test");
      assertThatThrownBy(opened::check)
          .isInstanceOf(RefusedException.class)
          .hasMessageStartingWith("the file changed after it was listed: ");
    }
    assertThat(SourceCheck.isUnchanged(file)).isFalse();
    TestCluster.ask(folder, files -> files.delete(place("/in/a.txt"), false));
    assertThat(SourceCheck.difference(file))
        .contains("the file changed after it was listed: it is gone");
    assertThat(SourceCheck.isThere(file.uri())).isFalse();
  }

  @Test
  void whatMayNotBeReadIsRefusedByName() throws Exception {
    write(folder + "/in/open.txt", "text");
    write(folder + "/in/closed/a.txt", "text");
    TestCluster.ask(
        folder,
        files -> {
          files.setPermission(place("/in/closed"), new FsPermission((short) 0700));
          return true;
        });
    // Whoever runs the tests is the superuser, whom nothing is denied; the other name of the
    // machine stands for the user who connects by it first.
    String there = folder.replace("127.0.0.1", "localhost");

    Listing listing = TestCluster.asReader(() -> InputLister.list(List.of(there + "/in")));

    assertThat(listing.files()).extracting(SourceFile::uri).containsExactly(there + "/in/open.txt");
    assertThat(listing.refused())
        .extracting(Rejection::detail)
        .containsExactly("the folder can't be listed: permission denied");
    assertThatThrownBy(
            () -> TestCluster.asReader(() -> Stores.at(there).putIfAbsent("a", new byte[0])))
        .isInstanceOf(StorageFailedException.class)
        .hasMessageStartingWith("permission denied on HDFS: '" + there)
        .hasMessageContaining("user=reader, access=WRITE");
  }

  private org.apache.hadoop.fs.Path place(String path) {
    HdfsPlace place = HdfsPlace.ofWritten(folder + path);
    return place.cluster().path(place.path());
  }
}
