package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluatePagesCommandTest {

  private static final String PAGE =
      """
      <!doctype html><html><head><title>No ferry until spring</title>
      <meta name="author" content="Ana Ruiz, Li Wei">
      <meta property="article:published_time" content="2021-08-04T10:00:00+02:00"></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav><h1>No ferry until spring</h1>
      <p>The ferry between the two villages stays in port until the new pier is built, the council
      said.</p><p>The work will cost more than the village earns in a year, and the mayor asked the
      county for help.</p><p>Fishermen said that they would carry passengers for the price of the
      fuel until the ferry sails.</p></body></html>
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writePage() throws IOException {
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.html.gz")))) {
      file.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("gold.jsonl"),
        """
        {"id": "a", "date": "2021-08-04", "title": "No ferry until spring", "authors": ["Li Wei"]}
        """);
    Files.writeString(
        folder.resolve("a.gold.txt"),
        "The ferry between the two villages stays in port until the new pier is built, the council"
            + " said.");
  }

  private void evaluate(String what, String... args) {
    CommandLine command = new CommandLine(new EvaluateCommand());
    command.setOut(new PrintWriter(out, true));
    String[] all = new String[args.length + 1];
    all[0] = what;
    System.arraycopy(args, 0, all, 1, args.length);
    assertThat(command.execute(all)).isZero();
  }

  @Test
  void headlineAndAuthorsAreComparedAndWritten() throws IOException {
    Path predictions = folder.resolve("predictions.jsonl");
    evaluate(
        "pages",
        "--html=" + folder,
        "--gold=" + folder.resolve("gold.jsonl"),
        "--predictions=" + predictions);
    assertThat(out.toString())
        .contains("headline exactly right: 1.000 of 1 pages")
        .contains("authors right as a set: 0.000 of 1 pages");
    assertThat(Files.readString(predictions))
        .isEqualTo(
            "{\"id\":\"a\",\"headline\":\"No ferry until spring\",\"authors\":[\"Ana Ruiz\",\"Li"
                + " Wei\"]}\n");
  }

  @Test
  void cleaningAndDatesTakeThePageItself() throws IOException {
    Path predictions = folder.resolve("bodies");
    evaluate("cleaning", "--dumps=" + folder, "--gold=" + folder, "--predictions=" + predictions);
    assertThat(Files.readString(predictions.resolve("a.txt"))).startsWith("The ferry");
    evaluate("dates", "--dumps=" + folder, "--gold=" + folder.resolve("gold.jsonl"));
    assertThat(out.toString()).contains("coverage 1.000, precision 1.000");
  }

  @Test
  void bareTextIsUsedOnRequest() throws IOException {
    Files.writeString(folder.resolve("a.dump.txt"), "Nothing but this.");
    Path predictions = folder.resolve("bodies");
    evaluate(
        "cleaning",
        "--text",
        "--dumps=" + folder,
        "--gold=" + folder,
        "--predictions=" + predictions);
    assertThat(predictions.resolve("a.txt")).hasContent("Nothing but this.");
  }
}
