package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.dataset.store.Stores;
import dev.dateline.s3.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whole runs that read from S3 and write to it. */
@Isolated
class S3RunTest extends StoredRunContract {

  private final TestService service = TestService.any().used();
  private final String there = service.folder();

  @Override
  String there() {
    return there;
  }

  @Override
  void write(String uri, byte[] content) throws IOException {
    service.write(uri, content);
  }

  @Test
  void theNameOfARowFileIdentifiesItsContent() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), article("the ferry"));
    done("run", "--input=" + input, "--output=" + there + "/out", "--run=night-1");

    Store store = Stores.at(there + "/out");
    assertThat(store.files("data"))
        .extracting(StoredFile::path)
        .filteredOn(path -> path.contains("/part-"))
        .isNotEmpty()
        .allSatisfy(
            path ->
                assertThat(path)
                    .contains("-" + DigestStream.of(store, path).sha256().substring(0, 16) + "."));
  }

  /** The option comes before the address that the surroundings name. */
  @Test
  void theServiceCanBeNamedWithTheCommandAndNoSecretIsPrinted() throws IOException {
    String before = System.setProperty("aws.endpointUrl", "http://127.0.0.1:9");
    try {
      write(there + "/in/1.txt", article("the first ferry of the spring"));
      String result =
          done(
              "run",
              "--s3-endpoint=" + service.address(),
              "--input=" + there + "/in",
              "--output=" + there + "/out",
              "--run=night-1");
      assertThat(result).doesNotContain("trial-secret");
    } finally {
      System.setProperty("aws.endpointUrl", before);
    }
    Store store = Stores.at(there + "/out");
    for (StoredFile file : store.files("")) {
      assertThat(text(there + "/out", file.path())).doesNotContain("trial-secret");
    }
  }

  @Test
  void whatAKilledWriterLeftIsListedAndDeleted() throws IOException {
    Assumptions.assumeTrue(service == TestService.CEPH, "moto says of no upload when it began");
    Path input = Files.writeString(folder.resolve("a.txt"), article("the ferry"));
    String out = "--output=" + there + "/out";
    done("run", "--input=" + input, out, "--run=night-1");
    write(there + "/out/data/run=night-1/undated/part-00000-0123456789abcdef.parquet", "x");
    service.beginUpload(there + "/out/_dateline/staging/night-2~x/run/large");

    assertThat(done("trash", out).lines())
        .anyMatch(line -> line.contains("night-2~x/run/large  unfinished upload since "))
        .anyMatch(line -> line.contains("part-00000-0123456789abcdef.parquet  in no list since "));
    assertThat(done("trash", out, "--keep-days=1")).isEqualTo("nothing to delete\n");
    assertThat(done("trash", out, "--keep-days=0").lines()).hasSize(2);
    assertThat(done("trash", out)).isEqualTo("the trash is empty\n");
    done("verify", out);
  }
}
