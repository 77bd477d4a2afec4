package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.dataset.store.Stores;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Trees;
import dev.dateline.s3.TestService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Whole runs that read from S3 and write to it. */
@Isolated
class S3RunTest {

  private static final Path SAMPLES = Project.root().resolve("samples");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestService service = TestService.any().used();
  private final String there = service.folder();

  @TempDir Path folder;

  @Test
  void theSameInputMakesTheSameFilesThereAndHere() throws IOException {
    done("run", "--input=" + SAMPLES, "--output=" + folder.resolve("out"), "--run=night-1");
    done("run", "--input=" + SAMPLES, "--output=" + there + "/out", "--run=night-1");

    assertThat(rowHashes(there + "/out")).isEqualTo(Trees.rowHashes(folder.resolve("out")));
    assertThat(Stores.at(there + "/out").list("_dateline/staging")).isEmpty();
    assertThat(text(there + "/out", "_dateline/logs/night-1.log")).contains("INFO");
  }

  @Test
  void inputFromThereMakesTheSameRowsButForItsAddress() throws IOException {
    upload(SAMPLES, there + "/in");
    done("run", "--input=" + SAMPLES, "--output=" + folder.resolve("out"), "--run=night-1");
    done("run", "--input=" + there + "/in", "--output=" + folder.resolve("from"), "--run=night-1");

    List<String> local = rows(folder.resolve("out"), SAMPLES.toUri().toString());
    assertThat(rows(folder.resolve("from"), there + "/in/")).isEqualTo(local);
    assertThat(local).hasSizeGreaterThan(20);
    assertThat(
            done(
                "run",
                "--input=" + there + "/in",
                "--output=" + folder.resolve("from"),
                "--run=night-2"))
        .contains("nothing new");
  }

  @Test
  void everyCommandWorksOnADatasetThere() throws IOException {
    String out = "--output=" + there + "/out";
    service.write(there + "/in/ä 1.txt", article("the first ferry of the spring"));
    done("run", "--input=" + there + "/in", out, "--run=night-1");
    service.write(there + "/in/2.txt", article("the second ferry of the spring"));
    done("run", "--input=" + there + "/in", out, "--run=night-2");
    service.write(there + "/in/3.txt", article("the third ferry, and the last of all"));
    done("run", "--input=" + there + "/in", out, "--run=night-3");

    assertThat(done("run", "--input=" + there + "/in", out, "--run=night-3"))
        .contains("is published already");
    assertThat(done("runs", out)).contains("night-1", "night-2", "night-3");
    assertThat(done("diff", out, "night-1", "night-2")).isNotEmpty();
    assertThat(done("files", out).lines())
        .hasSizeGreaterThan(9)
        .allMatch(file -> file.startsWith(there + "/out/data/run=night-"));
    done("replay", out, "--from=night-2", "--no-stories");
    done("compact", out, "--from=night-2", "--to=night-3");
    String id = anId(there + "/out");
    done("story", out, id);
    done("drop", out, "--id=" + id, "--reason=asked");
    done("report", out);
    assertThat(done("verify", out)).isNotEmpty();
    assertThat(Dataset.at(Stores.at(there + "/out")).manifests())
        .extracting(Manifest::run)
        .containsExactly("night-1", "night-2--night-3");
    done("inspect", there + "/in/2.txt");
    done("trash", out, "--keep-days=0");
  }

  /** The option comes before the address that the surroundings name. */
  @Test
  void theServiceCanBeNamedWithTheCommandAndNoSecretIsPrinted() throws IOException {
    String before = System.setProperty("aws.endpointUrl", "http://127.0.0.1:9");
    try {
      service.write(there + "/in/1.txt", article("the first ferry of the spring"));
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
    service.write(there + "/out/data/run=night-1/undated/part-00000-0123456789abcdef.parquet", "x");
    service.beginUpload(there + "/out/_dateline/staging/night-2~x/run/large");

    assertThat(done("trash", out).lines())
        .anyMatch(line -> line.contains("night-2~x/run/large  unfinished upload since "))
        .anyMatch(line -> line.contains("part-00000-0123456789abcdef.parquet  in no list since "));
    assertThat(done("trash", out, "--keep-days=1")).isEqualTo("nothing to delete\n");
    assertThat(done("trash", out, "--keep-days=0").lines()).hasSize(2);
    assertThat(done("trash", out)).isEqualTo("the trash is empty\n");
    done("verify", out);
  }

  private static String article(String subject) {
    return "date 2024-03-04\n\nNews of the harbour\n\n"
        + ("On Monday, March 4, 2024, people at the harbour saw " + subject + ". ").repeat(4)
        + "\n\nNobody had expected "
        + subject
        + " so early, said Anna Berg of the harbour office in Turku.\n";
  }

  /** The rows of a local dataset, in order, with the documents' places within the input. */
  private static List<String> rows(Path output, String input) throws IOException {
    return PublishedRows.of(LocalStore.at(output)).stream()
        .map(row -> row.replace(input, "IN/"))
        .sorted()
        .toList();
  }

  private static String anId(String output) throws IOException {
    String row =
        PublishedRows.of(Stores.at(output)).stream()
            .filter(line -> line.startsWith("night-1 ARTICLES "))
            .findFirst()
            .orElseThrow();
    return JSON.readTree(row.substring(row.indexOf('{'))).get("id").asText();
  }

  private static String done(String... line) {
    CommandResult result = CommandResult.of(Dateline::run, List.of(line));
    assertThat(result.code()).as(result.output() + result.error()).isZero();
    return result.output() + result.error();
  }

  private static Map<String, String> rowHashes(String output) throws IOException {
    Store store = Stores.at(output);
    Map<String, String> hashes = new TreeMap<>();
    for (StoredFile file : store.files("data")) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (name.startsWith("part-")) {
        // The name identifies the content, too.
        assertThat(name).contains(DigestStream.of(store, file.path()).sha256().substring(0, 16));
        hashes.put(
            file.path().substring("data/".length()).replaceAll("-[0-9a-f]{16}[.]", "."),
            DigestStream.of(store, file.path()).sha256());
      }
    }
    assertThat(hashes).isNotEmpty();
    return hashes;
  }

  private static String text(String output, String path) throws IOException {
    return new String(Stores.at(output).content(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  private void upload(Path from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        service.write(to + "/" + from.relativize(file), Files.readAllBytes(file));
      }
    }
  }
}
