package dev.dateline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dateline sql} over the samples. */
@Timeout(300)
class SqlCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Signs that mean something in a glob or in SQL must not in a folder's name. */
  @TempDir private static Path folder;

  private static Path output;
  private static Books books;

  @BeforeAll
  static void publish() throws IOException {
    output = folder.resolve("o'ut [a-c]* year=2026");
    RunFolder.publish(
        Dateline::run, output, List.of("--input=" + Project.root().resolve("samples")));
    books = Dataset.at(LocalStore.at(output)).manifests().get(0).books();
  }

  @Test
  void theViewsHoldWhatTheBooksCount() throws IOException {
    assertThat(count("articles")).isEqualTo(books.written());
    assertThat(count("articles where date is null")).isEqualTo(books.undated());
    assertThat(count("articles where date is distinct from date_published")).isZero();
    assertThat(count("duplicates")).isEqualTo(books.allDuplicates());
    assertThat(count("rejected")).isEqualTo(books.allRejected());
    assertThat(count("mentions"))
        .isPositive()
        .isEqualTo(count("(select unnest(mentions) from articles)"));
    assertThat(count("entities"))
        .isPositive()
        .isEqualTo(count("(select distinct article_id, type, entity from mentions)"));
  }

  @Test
  void everyArticleAndEveryCopyOfOneHasAStory() throws IOException {
    assertThat(count("story_articles where role <> 'COPY'")).isEqualTo(books.written());
    assertThat(count("story_articles where role = 'COPY'")).isEqualTo(books.allDuplicates());
    assertThat(count("stories")).isEqualTo(count("story_articles where role = 'FIRST'"));
    assertThat(count("stories where articles + copies > 1")).isPositive();
    assertThat(
            count(
                "story_articles where (role = 'FIRST') <> (story = article_id) and role <> 'COPY'"))
        .isZero();
  }

  @Test
  void aFileThatNoManifestListsIsNotRead() throws IOException {
    Path listed = files("undated").get(0);
    long before = count("articles");
    Path stray = Files.copy(listed, listed.resolveSibling("part-00077.parquet"));
    try {
      assertThat(count("articles")).isEqualTo(before);
    } finally {
      Files.delete(stray);
    }
  }

  @Test
  void onlyTheMissingListedFileIsReported() throws IOException {
    Path listed = files("undated").get(0);
    Path away = Files.move(listed, folder.resolve("away"));
    try {
      CommandResult result = Asked.of(output, "select count(*) from articles");

      assertThat(result.code()).isEqualTo(1);
      assertThat(result.output()).isEmpty();
      assertThat(result.error()).contains("row file missing or damaged: ").hasLineCount(1);
    } finally {
      Files.move(away, listed);
    }
  }

  @Test
  void aTableAlignsItsColumns() {
    CommandResult result =
        Asked.of(output, "select 'né' as name, 12 as n union all select null, 1234 order by n");

    assertThat(result.output().lines())
        .containsExactly(
            "name |    n", //
            "-----+-----",
            "né   |   12",
            "NULL | 1234",
            "(2 rows)");
  }

  @Test
  void anAnswerAsJsonShortensNoValue() throws IOException {
    CommandResult result =
        Asked.of(
            output,
            "select entities[1:1] as e, 1.50 as d, date '2021-08-04' as day, true as b, null as n,"
                + " 'nan'::double as x, 'a\"b' as q from articles where len(entities) > 0 limit 1",
            "--format=json");

    JsonNode row = JSON.readTree(result.output());
    assertThat(row.at("/e/0/type").asText()).isIn("PERSON", "ORGANIZATION", "LOCATION");
    assertThat(row.get("d").isNumber()).isTrue();
    assertThat(row.get("day").asText()).isEqualTo("2021-08-04");
    assertThat(row.get("b").asBoolean()).isTrue();
    assertThat(row.get("n").isNull()).isTrue();
    assertThat(row.get("x").asText()).isEqualTo("nan");
    assertThat(row.get("q").asText()).isEqualTo("a\"b");
  }

  @Test
  void anAnswerAsCsvHoldsNoFormula() {
    CommandResult result =
        Asked.of(
            output,
            "select '=1+1' as \"=a\", -5 as n, 'x;@y' as s, null as z, '' as e",
            "--format=csv");

    assertThat(result.output())
        .isEqualTo("\"'=a\",\"n\",\"s\",\"z\",\"e\"\r\n\"'=1+1\",-5,\"x;'@y\",,\"\"\r\n");
  }

  @Test
  void aByteOrderMarkComesFirstOnRequest() {
    assertThat(Asked.of(output, "select 1 as n", "--format=csv", "--bom").output())
        .isEqualTo("\ufeff\"n\"\r\n1\r\n");
    assertThat(Asked.of(output, "select 1 as n", "--bom").code()).isEqualTo(2);
  }

  @Test
  void aQuestionHasLimitsOfTimeMemoryAndDisk() {
    CommandResult slow =
        Asked.of(
            output,
            "select count(*) from range(1000000000) a, range(1000000000) b",
            "--timeout-seconds=1");
    assertThat(slow.code()).isEqualTo(1);
    assertThat(slow.error())
        .contains("longer than 1 s", "--timeout-seconds")
        .doesNotContain("\tat ");
    assertThat(slow.output()).isEmpty();

    CommandResult large =
        Asked.of(
            output,
            "select list(a.range) from range(30000000) a",
            "--memory-megabytes=64",
            "--spill-megabytes=1");
    assertThat(large.code()).isEqualTo(1);
    assertThat(large.error())
        .contains("Out of Memory", "--memory-megabytes")
        .doesNotContain("\tat ", "SET ");

    assertThat(Asked.of(output, "select 1", "--timeout-seconds=0").code()).isEqualTo(2);
  }

  @Test
  void aQuestionThatOnlySleepsIsGivenUp() {
    CommandResult asleep = Asked.of(output, "select sleep_ms(3600000)", "--timeout-seconds=1");

    assertThat(asleep.code()).isEqualTo(1);
    assertThat(asleep.error()).contains("longer than 1 s");
    assertThat(asleep.output()).isEmpty();
  }

  /**
   * DuckDB computes constants before anything runs, and does not look up from inside a function.
   */
  @Test
  @Timeout(60)
  void aQuestionThatCannotBeInterruptedIsGivenUp() {
    CommandResult deaf =
        Asked.of(
            output,
            "select levenshtein(repeat('a', 400000), repeat('b', 400000))",
            "--timeout-seconds=1");

    assertThat(deaf.code()).isEqualTo(1);
    assertThat(deaf.error()).contains("longer than 1 s").doesNotContain("\tat ");
    assertThat(deaf.output()).isEmpty();
  }

  @Test
  void aLimitThatIsLockedIsNotAdvisedToBeChanged() {
    CommandResult deep = Asked.of(output, "select " + "(".repeat(3_000) + "1" + ")".repeat(3_000));

    assertThat(deep.code()).isEqualTo(2);
    assertThat(deep.error()).contains("depth").doesNotContain("SET ");
  }

  @Test
  void numbersThatJsonLacksAreTextsAlsoInLists() {
    assertThat(
            Asked.of(
                    output,
                    "select ['nan'::double, '-inf'::double, 1.5] as l, {'a': 'inf'::double} as s,"
                        + " ['NaN \" inf'] as t",
                    "--format=json")
                .output())
        .isEqualTo(
            "{\"l\":[\"NaN\",\"-Infinity\",1.5],\"s\":{\"a\":\"Infinity\"},\"t\":[\"NaN \\\""
                + " inf\"]}\n");
  }

  @Test
  void whatCanBeAskedIsTheViewsAndNothingElse() {
    assertThat(Asked.of(output, "show tables", "--format=csv").output().lines())
        .containsExactly(
            "\"name\"",
            "\"articles\"",
            "\"duplicates\"",
            "\"entities\"",
            "\"latest\"",
            "\"mentions\"",
            "\"rejected\"",
            "\"sites\"",
            "\"stories\"",
            "\"story_articles\"");
  }

  @Test
  void aDatasetOfVersion01HasAllViews() {
    CommandResult result =
        Asked.of(
            Project.root().resolve("fixtures/datasets/0.1.0/parquet"),
            "select (select count(*) from articles) as a, (select count(*) from latest) as l,"
                + " (select articles from sites where site is null) as s",
            "--format=json");

    assertThat(result.error()).isEmpty();
    assertThat(result.output()).isEqualTo("{\"a\":7,\"l\":1,\"s\":7}\n");
  }

  @Test
  void ofEveryAddressTheNewestVersionIsTheLatest() throws IOException {
    Path versions = folder.resolve("versions");
    for (int run = 1; run <= 3; run++) {
      Path texts = Files.createDirectories(folder.resolve("texts-" + run));
      Files.writeString(
          texts.resolve("a.jsonl"),
          "{\"url\": \"https://news.example/a\", \"date\": \"2021-08-04\", \"text\": \"Version "
              + run
              + " of the long story about rain that fell on the town for days.\"}\n");
      assertThat(
              Dateline.run(
                  "run", "--quiet", "--input=" + texts, "--output=" + versions, "--run=r" + run))
          .isZero();
    }

    assertThat(Asked.of(versions, "select count(*), max(run_id) from articles").output())
        .contains("3 | r3");
    assertThat(Asked.of(versions, "select url, run_id, date from latest", "--format=json").output())
        .isEqualTo(
            "{\"url\":\"https://news.example/a\",\"run_id\":\"r3\",\"date\":\"2021-08-04\"}\n");
    assertThat(Asked.of(versions, "select site, articles from sites", "--format=json").output())
        .isEqualTo("{\"site\":\"news.example\",\"articles\":3}\n");
  }

  @Test
  void aCellThatIsTooLongForASpreadsheetIsCutAndCounted() {
    CommandResult result = Asked.of(output, "select repeat('x', 40000) as long", "--format=csv");

    assertThat(result.output()).hasSizeLessThan(33_000).contains("x\u2026\"");
    assertThat(result.error()).contains("cells cut to what a spreadsheet holds: 1");
  }

  @ParameterizedTest
  @CsvSource({"table", "csv", "json"})
  void whatATerminalWouldObeyIsSpelledOut(String format) {
    CommandResult result =
        Asked.of(output, "select chr(27) || '[2J' || chr(8238) || 'x' as e", "--format=" + format);

    assertThat(result.output())
        .containsIgnoringCase("\\u001b[2J\\u202ex")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void theQueryMayComeFromStandardInput() {
    CommandResult result =
        CommandResult.of(
            Dateline::run, List.of("sql", "--output=" + output, "-"), "select 42 as n;\n");

    assertThat(result.output()).contains("42");
  }

  @Test
  void rowsComeInTheOrderAskedFor() {
    CommandResult result =
        Asked.of(output, "select range as n from range(5000) order by n desc", "--format=json");

    assertThat(result.output().lines().toList())
        .hasSize(5000)
        .startsWith("{\"n\":4999}", "{\"n\":4998}")
        .endsWith("{\"n\":0}");
  }

  @ParameterizedTest(name = "{0} is told")
  @CsvSource(
      delimiter = '|',
      value = {
        "selec 1                     | syntax error at or near \"selec\"",
        "select nope from articles   | \"nope\" not found",
        "select * from nothing       | nothing does not exist",
        "select 'x'::int             | Could not convert string 'x'",
        "select 1; select 2          | only one SELECT",
        "''                          | only one SELECT",
        "explain select 1            | only one SELECT",
      })
  void aMistakeIsReportedAndExitsWithTwo(String sql, String message) {
    CommandResult result = Asked.of(output, sql);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void aDatasetOfAvroIsRefusedInASentence(@TempDir Path avro) throws IOException {
    Path in = Files.writeString(avro.resolve("a.txt"), "date 2021-08-04\nRain fell on the town.\n");
    RunFolder.publish(
        Dateline::run, avro.resolve("out"), List.of("--input=" + in, "--format=avro"));

    CommandResult result = Asked.of(avro.resolve("out"), "from articles");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.error()).contains("files are Avro").hasLineCount(1);
  }

  @Test
  void aRunWithoutDatedArticlesAnswers(@TempDir Path none) throws IOException {
    Path in = Files.writeString(none.resolve("a.txt"), "Rain fell on the town all day.\n");
    RunFolder.publish(Dateline::run, none.resolve("out"), List.of("--input=" + in));

    CommandResult result =
        Asked.of(none.resolve("out"), "select count(*) as n from mentions", "--format=json");

    assertThat(result.output()).isEqualTo("{\"n\":0}\n");
  }

  @Test
  void whileRunsAreReplacedTheRecordOfTheReplacementCounts(@TempDir Path runs) throws IOException {
    Path in = Files.writeString(runs.resolve("a.txt"), "date 2021-08-04\nRain fell on the town.\n");
    Path out = runs.resolve("out");
    RunFolder.publish(Dateline::run, out, List.of("--input=" + in));
    Path staged = Files.createDirectories(out.resolve("_dateline/staging/swap"));
    Files.move(out.resolve("data/run=night-1"), staged.resolve("run"));
    String run = "select count(*) as n from articles";

    assertThat(Asked.of(out, run).error()).contains("no run of the dataset is published yet");

    Files.writeString(
        out.resolve("_dateline/intent.json"),
        """
        {"trash": "_dateline/trash/1", "removed": [], "beside": [],
         "added": [{"run": "night-1", "folder": "_dateline/staging/swap"}]}
        """);
    assertThat(Asked.of(out, run, "--format=json").output()).isEqualTo("{\"n\":1}\n");
  }

  private static long count(String from) throws IOException {
    CommandResult result = Asked.of(output, "select count(*) as n from " + from, "--format=json");
    assertThat(result.error()).isEmpty();
    return JSON.readTree(result.output().getBytes(StandardCharsets.UTF_8)).get("n").asLong();
  }

  private static List<Path> files(String table) throws IOException {
    try (var files = Files.walk(output.resolve("data"))) {
      return files
          .filter(file -> file.getParent().endsWith(table) && Files.isRegularFile(file))
          .toList();
    }
  }
}
