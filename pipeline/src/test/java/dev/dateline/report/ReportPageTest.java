package dev.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.PublishedRun;
import dev.dateline.cli.Dateline;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the report of a run of samples and hostile texts in a browser, as a person would. */
@Timeout(300)
class ReportPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static PublishedRun run;
  private static Browser browser;

  @BeforeAll
  static void openTheReport() throws IOException, InterruptedException {
    Optional<Path> chromium = Browser.installed();
    Tool.named("chromium").orSkip(chromium.isPresent());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--input=" + Project.root().resolve("samples"),
                "--input=" + Injections.write(folder.resolve("input"))));
    Path hostile = Project.root().resolve("../shared/hostile");
    if (Files.isDirectory(hostile)) {
      arguments.add("--input=" + hostile);
    }
    run = PublishedRun.into(folder.resolve("out"), arguments);
    browser = Browser.start(chromium.get(), Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0} pixels, {1}")
  @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
  void opensWithoutAComplaintARequestOrAnythingBeyondTheEdge(int width, String colors)
      throws IOException, InterruptedException {
    browser.look(width, 844, colors);

    browser.open(page());

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(page().toUri().toString());
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @ParameterizedTest(name = "{0} pixels, {1}")
  @CsvSource({"1280, light", "390, dark"})
  void thePageAboutAllRunsDoesTheSame(int width, String colors)
      throws IOException, InterruptedException {
    Path index = folder.resolve("out/report/index.html");
    String name = data().at("/names/people/0/name").asText();
    assertThat(Dateline.run("report", "--output=" + folder.resolve("out"), "--entity=" + name))
        .isZero();
    browser.look(width, 844, colors);

    browser.open(index);

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(index.toUri().toString());
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(texts("#runs tbody td.n:nth-of-type(3)"))
        .containsExactly(count(data().at("/books/read")));
    assertThat(
            texts("#calendar table:last-of-type td:not(.no)").stream()
                .filter(text -> !text.isEmpty()))
        .isNotEmpty();
    assertThat(browser.evaluate("document.querySelector('main .lead').textContent").asText())
        .startsWith(name + ": ");
    assertThat(
            browser.evaluate("new URL(document.querySelector('#runs a').href).pathname").asText())
        .isEqualTo(page().toUri().getRawPath());
  }

  @Test
  void theNumbersAreThoseOfTheData() throws IOException, InterruptedException {
    browser.open(page());
    JsonNode data = data();

    assertThat(texts(".flow b"))
        .containsExactly(
            count(data.at("/books/read")),
            count(data.at("/books/dated")),
            count(data.at("/books/undated")),
            count(data.at("/books/duplicates")),
            count(data.at("/books/rejected")));
    List<String> stories = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String kind : List.of("people", "organizations", "locations")) {
      int shown = Math.min(15, data.at("/names/" + kind).size());
      for (int i = 0; i < shown; i++) {
        stories.add(count(data.at("/names/" + kind).get(i).get("stories")));
        names.add(count(data.at("/names/" + kind).get(i).get("articles")));
      }
    }
    assertThat(texts("#names tbody td.n:nth-of-type(1)")).isEqualTo(stories);
    assertThat(texts("#names tbody td.n:nth-of-type(2)")).isEqualTo(names);
    assertThat(texts("#stories tbody td.n")).isNotEmpty();
    assertThat(data.get("stages").findValuesAsText("stage"))
        .containsExactly("read and edit", "tag names", "tell stories", "write files");
    assertThat(data.get("stages").get(0).get("seconds").asDouble()).isPositive();
    assertThat(texts("#rejections h3 code"))
        .isEqualTo(data.get("rejections").findValuesAsText("reason"));
    assertThat(texts("#days details td.n").stream().mapToLong(Long::parseLong).sum())
        .isEqualTo(data.at("/books/dated").asLong());
    assertThat(texts("#languages td.n:nth-of-type(1)").stream().mapToLong(Long::parseLong).sum())
        .isEqualTo(data.at("/books/written").asLong());
    assertThat(texts("#files tbody tr td.n:nth-of-type(2)").subList(0, 5))
        .isEqualTo(
            data.at("/files/tables").findValues("rows").stream()
                .map(ReportPageTest::count)
                .toList());
  }

  @Test
  void textOfDocumentsIsNeverMarkup() throws IOException, InterruptedException {
    browser.open(page());

    assertThat(browser.evaluate("typeof globalThis.owned").asText()).isEqualTo("undefined");
    assertThat(
            browser
                .evaluate(
                    "document.querySelectorAll('main img, main iframe, main script, main object,"
                        + " main a[href^=javascript], main marquee').length")
                .asInt())
        .isZero();
    assertThat(browser.evaluate("document.body.textContent").asText())
        .as("the title as it was written")
        .contains("<img src=x onerror=\"owned=1\">")
        .doesNotContain("\u202e");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('main bdi')].every(bdi => bdi.children.length"
                        + " === 0)")
                .asBoolean())
        .isTrue();
    assertThat(Files.readString(page())).doesNotContain("<img", "\u202e", "\u0000");
  }

  @Test
  void everyPictureHasAText() throws IOException, InterruptedException {
    browser.open(page());

    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('svg')].filter(svg =>"
                        + " svg.getAttribute('aria-hidden') !== 'true' &&"
                        + " !(svg.getAttribute('aria-label') || '').trim()).length")
                .asInt())
        .isZero();
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('table')].filter(table =>"
                        + " !table.caption || !table.caption.textContent.trim()).length")
                .asInt())
        .isZero();
    assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("en");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('nav a, .verdict a')].every(link =>"
                        + " document.getElementById(link.hash.slice(1)))")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aChartIsWalkedByTheKeyboard() throws IOException, InterruptedException {
    browser.open(page());
    browser.evaluate("document.querySelector('#days .plot svg').focus()");

    browser.press("End");
    String end = browser.evaluate("document.querySelector('#days .said').textContent").asText();
    browser.press("Home");
    String start = browser.evaluate("document.querySelector('#days .said').textContent").asText();

    String first = data().at("/books/dates").fieldNames().next();
    assertThat(start).endsWith("articles").isNotEqualTo(end);
    assertThat(start.substring(0, 4)).isLessThanOrEqualTo(first.substring(0, 4));
  }

  private static Path page() {
    return run.folder().resolve("report.html");
  }

  private static JsonNode data() throws IOException {
    return JSON.readTree(run.folder().resolve("report.json").toFile());
  }

  private static String count(JsonNode number) {
    return String.format(Locale.ROOT, "%,d", number.asLong());
  }

  private static List<String> texts(String selector) throws IOException, InterruptedException {
    List<String> texts = new ArrayList<>();
    browser
        .evaluate(
            "[...document.querySelectorAll('" + selector + "')].map(part => part.textContent)")
        .forEach(text -> texts.add(text.asText().replace(",", "")));
    return Stream.of(texts.toArray(String[]::new)).map(text -> text).toList();
  }
}
