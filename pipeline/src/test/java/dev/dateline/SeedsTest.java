package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the whole program on the five real texts that it was begun for, where they are at hand. */
@Timeout(300)
class SeedsTest {

  @TempDir private static Path output;

  private static PublishedRun run;

  @BeforeAll
  static void publish() throws IOException {
    run = PublishedRun.into(output, List.of("--input=" + Project.sharedOrSkip("seeds")));
  }

  @Test
  void everyHeaderDatesItsText() throws IOException {
    assertThat(run.rows(Table.ARTICLES))
        .filteredOn(row -> row.get("date_source").asText().equals("HEADER"))
        .extracting(row -> row.get("date_published").asText())
        .containsExactlyInAnyOrder("2021-08-03", "2021-08-03", "2021-08-04");
  }

  @Test
  void allFiveAreWritten() {
    assertThat(run.manifest().books().written()).isEqualTo(5);
    assertThat(run.manifest().books().balances()).isTrue();
  }

  @Test
  void thoseWhoTheNewsIsAboutAreNamed() throws IOException {
    assertThat(names())
        .contains("Antony Blinken", "Ashraf Ghani", "Zalmay Khalilzad", "Lashkar Gah");
  }

  @Test
  void anArticleThatIsTwiceOnItsPageIsWrittenOnce() throws IOException {
    assertThat(articles())
        .extracting(row -> row.get("body").asText())
        .allSatisfy(
            body ->
                assertThat(body.lines().filter(line -> line.length() > 200))
                    .doesNotHaveDuplicates());
  }

  @Test
  void theDayOfCaptureDatesOnlyRelativeDates(@TempDir Path known) throws IOException {
    PublishedRun captured =
        PublishedRun.into(
            known, List.of("--input=" + Project.sharedOrSkip("seeds"), "--captured=2021-08-06"));

    assertThat(captured.rows(Table.ARTICLES))
        .filteredOn(row -> row.get("date_source").asText().equals("TEXT"))
        .extracting(row -> row.get("date_published").asText())
        .containsExactly("2021-08-04");
    assertThat(captured.rows(Table.UNDATED)).hasSize(1);
  }

  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (JsonNode article : articles()) {
      StreamSupport.stream(article.get("entities").spliterator(), false)
          .forEach(entity -> names.add(entity.get("name").asText()));
    }
    return names;
  }

  private static List<ObjectNode> articles() throws IOException {
    List<ObjectNode> articles = new ArrayList<>(run.rows(Table.ARTICLES));
    articles.addAll(run.rows(Table.UNDATED));
    return articles;
  }
}
