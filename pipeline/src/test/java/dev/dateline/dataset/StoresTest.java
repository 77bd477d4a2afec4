package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.store.Stores;
import dev.dateline.dataset.store.UnsupportedStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {

  @TempDir Path folder;

  @Test
  void aFolderIsNamedByPathOrByFileUri() {
    assertThat(Stores.at(folder.toString()).root()).isEqualTo(folder.toString());
    assertThat(Stores.at(folder.toUri().toString()).root()).isEqualTo(folder.toString());
    assertThat(Stores.at("out/a:b").root()).isEqualTo(Path.of("out/a:b").toAbsolutePath() + "");
    assertThat(Stores.at("a:b").root()).endsWith("/a:b");
  }

  @Test
  void aRunIsWrittenToAFileUriAsToItsPath() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "A story from the town.\n");
    Path output = folder.resolve("an output");
    String uri = output.toUri().toString();

    assertThat(
            Dateline.run("run", "--input=" + text, "--output=" + uri, "--run=night-1", "--quiet"))
        .isZero();
    assertThat(Dateline.run("verify", "--output=" + uri)).isZero();
    assertThat(output.resolve("data/run=night-1")).isDirectory();
    assertThat(Dateline.run("verify", "--output=s3://bucket/out")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://bucket/out", "hdfs://name/out", "file://host/out", "file:out"})
  void anyOtherPlaceIsRefusedInWords(String place) {
    assertThatThrownBy(() -> Stores.at(place))
        .isInstanceOf(UnsupportedStoreException.class)
        .hasMessage(
            "not a place for a dataset: '"
                + place
                + "'. Expected a folder, its file: URI, hdfs://HOST/PATH or s3://BUCKET/PREFIX;"
                + " other storage must be mounted.");
  }
}
