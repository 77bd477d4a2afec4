package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainDatesCommandTest {
  private static final String BODY =
      """
      The ferry between the two villages stays in port until the new pier is built, the council said.
      The work will cost more than the village earns in a year, and the mayor asked the county for help.
      Fishermen said that they would carry passengers for the price of the fuel until the ferry sails.
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writePages() throws IOException {
    List<String> index = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      String url = "https://news" + i + ".example/2021/08/0" + i + "/ferry";
      index.add(
          "{\"id\": \"p%d\", \"date\": \"2021-08-0%d\", \"url\": \"%s\"}".formatted(i, i, url));
      String text = "No ferry\nPublished: August " + i + ", 2021\n" + BODY;
      Files.writeString(folder.resolve("p" + i + ".dump.txt"), text);
      Files.writeString(folder.resolve("p" + i + ".gold.txt"), BODY);
    }
    index.add("{\"id\": \"undated\", \"date\": NaN}");
    Files.write(folder.resolve("index.jsonl"), index);
  }

  @Test
  void theSamePagesGiveTheSameWeightsToTheByte() throws IOException {
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    assertThat(train("--weights", first.toString())).isZero();
    assertThat(train("--weights", second.toString())).isZero();
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.readAllLines(first))
        .contains("DATELINE\t2.0\tset")
        .anyMatch(line -> line.matches("PUBLISHED\t[0-9.]+\tfitted"))
        .anyMatch(line -> line.matches("START\t-?[0-9.]+\tfitted"));
  }

  @Test
  void figuresAreThoseOfPagesAndBodies() throws IOException {
    Path others = folder.resolve("others.jsonl");
    Files.writeString(others, "{\"text\": \"It opened on 14 May 1962, they said.\"}\n");
    Path told = folder.resolve("told.tsv");
    Files.writeString(told, "en\tThey meet again soon.\tThe bridge opened on 14 May 1962.\n");
    assertThat(train("--shipped", "--others", others.toString(), "--told", told.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("page news: 9 texts", "body news: 9 texts, 0 dated, 0 wrong")
        .contains("body others.jsonl: 1 texts, 0 dated", "told own sentences: 5 texts, 0 dated")
        .contains("0.75  coverage 1.000  precision 1.000  accuracy 1.000");
  }

  @Test
  void answersAreComparedWithEarlierOnes() throws IOException {
    String answers = folder.resolve("answers.tsv").toString();
    assertThat(train("--shipped", "--answers", answers)).isZero();
    assertThat(train("--fold-count", "3", "--against", answers)).isZero();
    assertThat(out.toString()).contains("with 95 % intervals by site").contains("accuracy at 0.00");
    Files.writeString(Path.of(answers), "no answer\n");
    assertThat(train("--shipped", "--against", answers)).isNotZero();
  }

  private int train(String... more) {
    CommandLine command = new CommandLine(new TrainDatesCommand());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    List<String> args = new ArrayList<>(List.of("--pages", "news=" + folder));
    args.addAll(List.of("--latest", "2026-11-23"));
    args.addAll(List.of(more));
    return command.execute(args.toArray(String[]::new));
  }
}
