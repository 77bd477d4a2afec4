package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateDatesCommandTest {
  private static final String BODY =
      """
      The ferry between the two villages stays in port until the new pier is built, the council said.
      The work will cost more than the village earns in a year, and the mayor asked the county for help.
      Fishermen said that they would carry passengers for the price of the fuel until the ferry sails.
      """;

  @TempDir private Path folder;
  private Path gold;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writePages() throws IOException {
    write("a", "No ferry\nPublished: August 4, 2021\n" + BODY);
    write("b", "No ferry\nPublished: August 4, 2021\n" + BODY);
    write("c", "No ferry\n" + BODY);
    gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"id": "a", "date": "2021-08-04"}
        {"id": "b", "date": "2021-08-05"}
        {"id": "c", "date": "2021-08-06", "url": "https://news.example/2021/08/06/ferry"}
        {"id": "unknown", "date": NaN}
        """);
  }

  @Test
  void figuresAndPredictionsAreThoseOfThePages() throws IOException {
    Path predictions = folder.resolve("predictions.tsv");
    assertThat(evaluate("--no-url", "--predictions", predictions.toString())).isZero();
    assertThat(out.toString())
        .contains("3 documents")
        .contains("coverage 0.667, precision 0.500, accuracy 0.333")
        .containsPattern("PUBLISHED_LINE +2 +0.500");
    assertThat(predictions).hasContent("a\t2021-08-04\nb\t2021-08-04\nc\t\n");
  }

  @Test
  void addressIsEvidenceUnlessItIsLeftOut() {
    assertThat(evaluate()).isZero();
    assertThat(out.toString()).contains("coverage 1.000").containsPattern("URL +1 +1.000");
  }

  @Test
  void aMissingTextIsReportedInOneSentence() throws IOException {
    Files.delete(folder.resolve("b.dump.txt"));
    assertThat(evaluate()).isEqualTo(2);
    assertThat(err.toString())
        .contains("No page for 'b' (--dumps). Expected a file b.html.gz or b.dump.txt.");
  }

  private int evaluate(String... more) {
    CommandLine command = new CommandLine(new EvaluateDatesCommand());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] args = new String[more.length + 4];
    args[0] = "--dumps";
    args[1] = folder.toString();
    args[2] = "--gold";
    args[3] = gold.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return command.execute(args);
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(folder.resolve(id + ".dump.txt"), text);
  }
}
