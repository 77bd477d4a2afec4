package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is not a document is counted by kind, apart from the books, from reading to the report. */
@Timeout(300)
class PassedOverRunTest {

  @TempDir private Path folder;

  private Path input;
  private Path output;

  @BeforeEach
  void aFolderWithMoreThanTexts() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(input.resolve("a.txt"), "date 2021-08-04\nThe council met in the old hall.");
    Files.createFile(input.resolve(".gitkeep"));
    Files.createFile(input.resolve("Thumbs.db"));
    Files.write(input.resolve("logo.gif"), new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0});
    Files.writeString(input.resolve("feed.xml"), "<rss version=\"2.0\"><channel>x</channel></rss>");
  }

  private CommandResult result(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command, "--output=" + output));
    line.addAll(List.of(more));
    return CommandResult.of(Dateline::run, line);
  }

  private CommandResult makeRun(String run, String... more) {
    List<String> line = new ArrayList<>(List.of("--input=" + input, "--run=" + run));
    line.addAll(List.of(more));
    return result("run", line.toArray(String[]::new));
  }

  private SortedMap<PassedOver, Long> passedOver(int run) throws IOException {
    return PublishedRun.allIn(output).get(run).manifest().input().passedOver();
  }

  @Test
  void itIsInTheManifestTheReportAndOnTheConsoleAndNotInTheBooks() throws IOException {
    CommandResult result = makeRun("night-1");

    Manifest manifest = PublishedRun.in(output).manifest();
    assertThat(manifest.input().passedOver())
        .isEqualTo(Map.of(PassedOver.HOUSEKEEPING, 2L, PassedOver.IMAGE, 1L));
    assertThat(manifest.books().read()).isEqualTo(2);
    assertThat(manifest.books().rejected()).isEqualTo(Map.of(Reason.UNSUPPORTED_FORMAT, 1L));
    assertThat(PublishedRun.in(output).rows(Table.REJECTED).get(0).get("detail").asText())
        .contains("RSS");
    String words = "left in folders by systems and tools (2), images (1)";
    assertThat(result.output()).contains("passed over, since they are not documents: " + words);
    Path run = output.resolve("data/run=night-1");
    assertThat(run.resolve("report.html")).content().contains(words);
    assertThat(run.resolve("report.json")).content().contains("\"HOUSEKEEPING\"");
  }

  @Test
  void programsAreRecognisedToo() {
    CommandResult result = makeRun("night-1", "--log-format=json");

    assertThat(result.output() + result.error())
        .contains("\"passed_over\":{\"HOUSEKEEPING\":2,\"IMAGE\":1}");
  }

  @Test
  void aDryRunNamesIt() {
    CommandResult result = makeRun("night-1", "--dry-run");

    assertThat(result.output())
        .containsPattern("passed over +0 +left in folders by systems and tools +file:.*gitkeep")
        .containsPattern("read +\\d+ +RSS +file:.*feed.xml")
        .containsPattern("passed over: HOUSEKEEPING +2")
        .containsPattern("documents +2");
  }

  @Test
  void itIsNotReadAgainAndAReplayAndAJoinedRunStillReportIt() throws IOException {
    makeRun("night-1", "--quiet");
    Files.createFile(input.resolve(".DS_Store"));
    Files.writeString(input.resolve("b.txt"), "date 2021-08-05\nThe ferry is late again today.");
    makeRun("night-2", "--quiet");
    assertThat(passedOver(1)).isEqualTo(Map.of(PassedOver.HOUSEKEEPING, 1L));

    assertThat(result("replay", "--from=night-1", "--quiet").code()).isZero();
    assertThat(passedOver(0)).isEqualTo(Map.of(PassedOver.HOUSEKEEPING, 2L, PassedOver.IMAGE, 1L));

    assertThat(result("compact", "--from=night-1", "--to=night-2").code()).isZero();
    assertThat(passedOver(0)).isEqualTo(Map.of(PassedOver.HOUSEKEEPING, 3L, PassedOver.IMAGE, 1L));
  }
}
