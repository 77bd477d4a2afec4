package dev.dateline.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.container.ReadSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A container can cost its reader far more than whoever made it. */
@Timeout(120)
class EndlessContainerTest {

  private static final String ARTICLE = "{\"text\":\"The council met on Monday.\"}\n";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, {1} records")
  @CsvSource({"a.jsonl, 1001", "a.jsonl, 100000", "a.json, 200000", "a.csv, 1001", "a.csv, 300000"})
  void aFileOfNothingButRefusalsIsOneRefusal(String name, int records) {
    for (boolean compressed : List.of(true, false)) {
      Rejection refusal = onlyRefusal(read(name, compressed, refusals(name, records), ""));

      assertThat(refusal.reason()).isEqualTo(Reason.BAD_RECORD);
      assertThat(refusal.origin().part()).isZero();
      assertThat(refusal.detail())
          .contains(String.format(Locale.ROOT, "none of its %,d records", records));
    }
  }

  @Test
  void aThousandRefusalsAreReportedOneByOne() {
    assertThat(read("a.jsonl", true, refusals("a.jsonl", 1000), ""))
        .hasSize(1000)
        .allMatch(Outcome.Rejected.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 20_000})
  void refusalsUpToTheLimitBeforeAnArticleAreReportedEachInItsPlace(int refusals) {
    for (boolean compressed : List.of(true, false)) {
      List<Outcome<SourceText>> read =
          read("a.jsonl", compressed, refusals("a.jsonl", refusals), ARTICLE);

      assertThat(read).hasSize(refusals + 1);
      assertThat(Inputs.kept(read.get(refusals)).origin().part()).isEqualTo(refusals + 1);
      assertThat(((Outcome.Rejected<SourceText>) read.get(7)).rejection().origin().part())
          .isEqualTo(8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.json", "a.csv", "a.txt", "a.html", "a.warc"})
  void aHoleOfTerabytesIsNotReadOver(String name) throws IOException {
    String start =
        switch (name) {
          case "a.csv" -> "text,date\nThe council met on Monday.,2021-08-04\n";
          case "a.json" -> "[\n" + ARTICLE;
          case "a.html" -> "<html><body><p>The council met on Monday.</p>";
          case "a.warc" -> "WARC/1.0\r\n";
          default -> ARTICLE;
        };
    Path file = Inputs.write(folder, name, start);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(8L << 40);
    }

    List<Outcome<SourceText>> read = Inputs.read(ReadSettings.detecting(), file);

    assertThat(read).isNotEmpty();
    assertThat(read.get(read.size() - 1)).isInstanceOf(Outcome.Rejected.class);
    if (List.of("a.jsonl", "a.json", "a.csv").contains(name)) {
      assertThat(Inputs.kept(read.get(0)).text()).isEqualTo("The council met on Monday.");
      assertThat(((Outcome.Rejected<SourceText>) read.get(1)).rejection().detail())
          .contains("the hole of a sparse file");
    }
  }

  @ParameterizedTest
  @CsvSource({"first", "last", "every thousandth"})
  void aDocumentAmongMillionsOfRefusalsOfNoBytesDoesNotMakeThemRows(String where) {
    String refusals = "{}\n".repeat(300_000);
    List<Outcome<SourceText>> read =
        switch (where) {
          case "first" -> read("a.jsonl", true, ARTICLE, refusals);
          case "last" -> read("a.jsonl", true, refusals, ARTICLE);
          default -> read("a.jsonl", true, (ARTICLE + "{}\n".repeat(1000)).repeat(300));
        };

    assertThat(read).hasSizeLessThan(5_000);
    Rejection surplus = ((Outcome.Rejected<SourceText>) read.get(read.size() - 1)).rejection();
    long reported =
        read.stream().filter(Outcome.Rejected.class::isInstance).count()
            + Long.parseLong(
                surplus
                    .detail()
                    .replaceFirst("(?s)this record and ([0-9,]+) .*", "$1")
                    .replace(",", ""));
    assertThat(reported).isEqualTo(300_000);
    assertThat(surplus.reason()).isEqualTo(Reason.BAD_RECORD);
    assertThat(read.stream().filter(Outcome.Kept.class::isInstance)).isNotEmpty();
  }

  private static Rejection onlyRefusal(List<Outcome<SourceText>> read) {
    assertThat(read).hasSize(1);
    return ((Outcome.Rejected<SourceText>) read.get(0)).rejection();
  }

  private List<Outcome<SourceText>> read(String name, boolean compressed, String... parts) {
    byte[] bytes = Inputs.utf8(String.join("", parts));
    return Inputs.read(
        ReadSettings.detecting(),
        compressed
            ? Inputs.write(folder, name + ".gz", Inputs.gzip(bytes))
            : Inputs.write(folder, name, bytes));
  }

  private static String refusals(String name, int count) {
    return switch (name) {
      case "a.csv" -> "text,date\n" + ",2021-08-04\n".repeat(count);
      case "a.json" -> "[" + "{\"text\":7},\n".repeat(count);
      default ->
          IntStream.range(0, count)
              .mapToObj(i -> "record " + i + "x".repeat(100) + "\n")
              .collect(Collectors.joining());
    };
  }
}
