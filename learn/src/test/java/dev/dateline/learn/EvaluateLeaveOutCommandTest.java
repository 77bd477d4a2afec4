package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateLeaveOutCommandTest {

  private static final String FIRST =
      "The council of town %d met on Tuesday to vote on the plan for the pier.";
  private static final String SECOND =
      "The mayor said that the work would begin in spring and take %d weeks.";

  @TempDir private Path folder;
  private Path pages;
  private Path html;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    html = Files.createDirectory(folder.resolve("html"));
    List<String> index = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String gold = FIRST.formatted(i) + "\n" + SECOND.formatted(i);
      String id = "p" + i;
      Files.writeString(
          pages.resolve(id + ".dump.txt"),
          "Home\nMenu\n\n" + gold + "\n\nRelated stories\nReply\n");
      Files.writeString(pages.resolve(id + ".gold.txt"), gold);
      index.add(
          "{\"id\": \"%s\", \"corpus\": \"%s\", \"domain\": \"site%d\", \"keep\": [3, 4]}"
              .formatted(id, i % 2 == 0 ? "even" : "odd", i));
      writeHtml(html, id, i);
    }
    Files.write(pages.resolve("index.jsonl"), index);
  }

  private static void writeHtml(Path folder, String id, int i) throws IOException {
    String page =
        "<html><body><nav>Home</nav><nav>Menu</nav><p>%s</p><p>%s</p><div>Reply</div></body></html>"
            .formatted(FIRST.formatted(i), SECOND.formatted(i));
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(id + ".html.gz")))) {
      file.write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String run(String... args) {
    CommandLine command = new CommandLine(new EvaluateLeaveOutCommand());
    command.setOut(new PrintWriter(out, true));
    assertThat(command.execute(args)).isZero();
    return out.toString();
  }

  @Test
  void everyPageIsMeasuredWithWeightsOfTheOtherCorpus() {
    assertThat(run("--pages", pages.toString(), "--group", "both=even,odd"))
        .contains("even ", "odd ")
        .containsPattern("both +20 pages: F1 1.0000");
  }

  @Test
  void aRunIsComparedWithItsOwnScores() {
    Path scores = folder.resolve("scores.tsv");
    run("--pages", pages.toString(), "--by", "site", "--scores", scores.toString());
    assertThat(scores).content().contains("even/p0\t1.0");
    assertThat(run("--pages", pages.toString(), "--by", "site", "--against", scores.toString()))
        .contains("difference to the other run +0.0000 [+0.0000, +0.0000]");
  }

  @Test
  void unmarkedPagesAreUsedAsAnnotatedByAnExtractor() throws IOException {
    Path more = Files.createDirectory(folder.resolve("more"));
    for (int i = 20; i < 30; i++) {
      writeHtml(more, "p" + i, i);
    }
    assertThat(
            run(
                "--pages",
                pages.toString(),
                "--html",
                html.toString(),
                "--unmarked",
                more.toString()))
        .containsPattern("all +20 pages: F1 1.0000");
  }

  @Test
  void unmarkedPagesNeedAnExtractor() {
    CommandLine command = new CommandLine(new EvaluateLeaveOutCommand());
    command.setErr(new PrintWriter(out, true));
    assertThat(command.execute("--pages", pages.toString(), "--unmarked", html.toString()))
        .isNotZero();
    assertThat(out.toString()).contains("--unmarked needs --html");
  }
}
