package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Reason;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wire story about a dam, which the samples hold four times, is taken down. */
@Timeout(300)
class TakedownRunsTest {

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void theWireIsPublishedAndTheStoryTakenDown() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    for (String name : List.of("dam-1-first", "dam-2-copy", "dam-3-later", "port-reopens")) {
      copy("wire/" + name + ".txt");
    }
    assertThat(dateline("run", "--input=" + input, "--run=2026-11-20", "--quiet")).isZero();

    String copy = input.resolve("dam-3-later.txt").toUri().toString();
    assertThat(dateline("drop", "--source-uri=" + copy, "--reason=a test")).isZero();
  }

  @Test
  void everyCopyOfItIsARefusal() throws IOException {
    Manifest run = manifests().get(0);

    assertThat(run.books().read()).isEqualTo(4);
    assertThat(run.books().written()).isEqualTo(1);
    assertThat(run.books().allDuplicates()).isZero();
    assertThat(run.books().rejected()).containsEntry(Reason.TAKEN_DOWN, 3L);
    assertThat(dateline("verify")).isZero();
  }

  @Test
  void noLaterRunAndNoReplayLetsItIn() throws IOException {
    copy("wire/dam-4-packed.txt.gz");
    Files.writeString(
        input.resolve("changed.txt"), Files.readString(input.resolve("dam-1-first.txt")) + "\n\n");
    assertThat(dateline("run", "--input=" + input, "--run=2026-11-21", "--quiet")).isZero();
    assertThat(dateline("replay", "--from=2026-11-20", "--quiet")).isZero();

    List<Books> books = manifests().stream().map(Manifest::books).toList();
    assertThat(books).extracting(Books::written).containsExactly(1L, 0L);
    assertThat(books)
        .extracting(run -> run.rejected().get(Reason.TAKEN_DOWN))
        .as("packed: the same bytes; changed: the same text")
        .containsExactly(3L, 2L);
    assertThat(manifests().get(0).takedowns()).as("also after the replay").hasSize(1);
    assertThat(Rows.of(folder.resolve("out")))
        .filteredOn(row -> row.table() == Table.ARTICLES)
        .extracting(row -> row.uri().substring(row.uri().lastIndexOf('/') + 1))
        .containsExactly("port-reopens.txt");
    assertThat(dateline("verify")).isZero();
  }

  private void copy(String sample) throws IOException {
    Path from = Project.root().resolve("samples").resolve(sample);
    Files.copy(from, input.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private List<Manifest> manifests() throws IOException {
    return Dataset.at(LocalStore.at(folder.resolve("out"))).manifests();
  }

  private int dateline(String... arguments) {
    List<String> line = new ArrayList<>(Arrays.asList(arguments));
    line.add("--output=" + folder.resolve("out"));
    return Dateline.run(line.toArray(String[]::new));
  }
}
