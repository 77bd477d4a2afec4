package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document on which a worker fails: it is named, and the run continues without it when it is
 * excluded.
 */
@Timeout(300)
class PoisonousDocumentTest {

  private static final String TEXT =
      "date 2026-11-19\n\nThe bridge over the river was opened on Monday by the mayor of the town.\n";

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void soundDocuments() throws IOException {
    folder = folder.toRealPath();
    input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), TEXT);
    Files.writeString(input.resolve("b.txt"), TEXT.replace("Monday", "Tuesday"));
  }

  @Test
  void aFileIsNamedAndLeftOutByTheUriOfTheMessage() throws IOException {
    Path poison = write("poison one.txt", TEXT + "\u00fe");

    CommandResult failed = run();

    String uri = poison.toUri().toString();
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.error())
        .contains("failed on a document: " + uri + ": java.lang.StackOverflowError: poison")
        .contains("--exclude=" + uri);
    CommandResult result = run("--exclude=" + uri);
    assertThat(result.code()).as(result.error()).isZero();
    assertThat(result.output()).contains("left out by --exclude and not read: 1 file\n");
    PublishedRun published = PublishedRun.in(folder.resolve("out"));
    assertThat(published.manifest().books().read()).isEqualTo(2);
    assertThat(published.manifest().input().excluded()).isEqualTo(1);
    assertThat(Files.readString(published.folder().resolve("report.json")))
        .containsPattern("\"files_left_out\" ?: ?1");
    assertThat(Files.readString(published.folder().resolve("report.html")))
        .contains("1 file was left out by --exclude");
  }

  @Test
  void aDocumentOfAContainerIsNamedByItsLine() throws IOException {
    Path container =
        write(
            "feed.jsonl", "{\"text\":\"fine\"}\n\n{\"text\":\"\u00fe\"}\n{\"text\":\"\u00e9\"}\n");

    CommandResult failed = run();

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.error())
        .contains("failed on a document: " + container.toUri() + "#3: ")
        .contains("--exclude=" + container.toUri() + "\n");
  }

  @Test
  void aDryRunListsWhatIsLeftOut() throws IOException {
    write("poison.txt", TEXT + "\u00fe");

    CommandResult result = run("--dry-run", "--exclude=" + input + "/p*");

    assertThat(result.code()).as(result.error()).isZero();
    assertThat(result.output())
        .containsPattern("excluded +\\d+ +" + input.toUri() + "poison.txt")
        .containsPattern("documents +2\n")
        .containsPattern("left out by --exclude +1\n");
  }

  @Test
  void anInvalidPathIsAMistakeOfTheUser() {
    CommandResult result = run("--exclude=");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("--exclude=''").doesNotContain("\tat ");
    assertThat(folder.resolve("out/_dateline/inputs")).doesNotExist();
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(input.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private CommandResult run(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + input,
                "--output=" + folder.resolve("out"),
                "--run=2026-11-20",
                "--latest=2026-11-22",
                "--encoding=" + PoisonousCharset.NAME));
    line.addAll(List.of(more));
    return CommandResult.of(Dateline::run, line);
  }
}
