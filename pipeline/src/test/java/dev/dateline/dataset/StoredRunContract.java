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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs that read from a store that is no disk, and write to it. */
abstract class StoredRunContract {

  private static final Path SAMPLES = Project.root().resolve("samples");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** The URI of a folder that nobody else uses, the same for all of a test. */
  abstract String there();

  /** Writes a file whose name is as it is written. */
  abstract void write(String uri, byte[] content) throws IOException;

  @Test
  void theSameInputMakesTheSameFilesThereAndHere() throws IOException {
    done("run", "--input=" + SAMPLES, "--output=" + folder.resolve("out"), "--run=night-1");
    done("run", "--input=" + SAMPLES, "--output=" + there() + "/out", "--run=night-1");

    assertThat(rowHashes(there() + "/out")).isEqualTo(Trees.rowHashes(folder.resolve("out")));
    assertThat(Stores.at(there() + "/out").list("_dateline/staging")).isEmpty();
    assertThat(text(there() + "/out", "_dateline/logs/night-1.log")).contains("INFO");
  }

  @Test
  void inputFromThereMakesTheSameRowsButForItsAddress() throws IOException {
    upload(SAMPLES, there() + "/in");
    done("run", "--input=" + SAMPLES, "--output=" + folder.resolve("out"), "--run=night-1");
    done(
        "run", "--input=" + there() + "/in", "--output=" + folder.resolve("from"), "--run=night-1");

    List<String> local = rows(folder.resolve("out"), SAMPLES.toUri().toString());
    assertThat(rows(folder.resolve("from"), there() + "/in/")).isEqualTo(local);
    assertThat(local).hasSizeGreaterThan(20);
    assertThat(
            done(
                "run",
                "--input=" + there() + "/in",
                "--output=" + folder.resolve("from"),
                "--run=night-2"))
        .contains("nothing new");
  }

  @Test
  void everyCommandWorksOnADatasetThere() throws IOException {
    String out = "--output=" + there() + "/out";
    write(there() + "/in/ä 1.txt", article("the first ferry of the spring"));
    done("run", "--input=" + there() + "/in", out, "--run=night-1");
    write(there() + "/in/2.txt", article("the second ferry of the spring"));
    done("run", "--input=" + there() + "/in", out, "--run=night-2");
    write(there() + "/in/3.txt", article("the third ferry, and the last of all"));
    done("run", "--input=" + there() + "/in", out, "--run=night-3");

    assertThat(done("run", "--input=" + there() + "/in", out, "--run=night-3"))
        .contains("is published already");
    assertThat(done("runs", out)).contains("night-1", "night-2", "night-3");
    assertThat(done("diff", out, "night-1", "night-2")).isNotEmpty();
    assertThat(done("files", out).lines())
        .hasSizeGreaterThan(9)
        .allMatch(file -> file.startsWith(there() + "/out/data/run=night-"));
    done("replay", out, "--from=night-2", "--no-stories");
    done("compact", out, "--from=night-2", "--to=night-3");
    String id = anId(there() + "/out");
    done("story", out, id);
    done("drop", out, "--id=" + id, "--reason=asked");
    done("report", out);
    assertThat(done("verify", out)).isNotEmpty();
    assertThat(Dataset.at(Stores.at(there() + "/out")).manifests())
        .extracting(Manifest::run)
        .containsExactly("night-1", "night-2--night-3");
    done("inspect", there() + "/in/2.txt");
    done("trash", out, "--keep-days=0");
  }

  /** Writes a text. */
  final void write(String uri, String text) throws IOException {
    write(uri, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text that is an article about a subject. */
  static String article(String subject) {
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

  /** What a command prints that succeeds. */
  static String done(String... line) {
    CommandResult result = CommandResult.of(Dateline::run, List.of(line));
    assertThat(result.code()).as(result.output() + result.error()).isZero();
    return result.output() + result.error();
  }

  /** The digests of row files by their names, apart from the part that identifies the content. */
  static Map<String, String> rowHashes(String output) throws IOException {
    Store store = Stores.at(output);
    Map<String, String> hashes = new TreeMap<>();
    for (StoredFile file : store.files("data")) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (name.startsWith("part-")) {
        hashes.put(
            file.path().substring("data/".length()).replaceAll("-[0-9a-f]{16}[.]", "."),
            DigestStream.of(store, file.path()).sha256());
      }
    }
    assertThat(hashes).isNotEmpty();
    return hashes;
  }

  /** The text of a file of a dataset. */
  static String text(String output, String path) throws IOException {
    return new String(Stores.at(output).content(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  private void upload(Path from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        write(to + "/" + from.relativize(file), Files.readAllBytes(file));
      }
    }
  }
}
