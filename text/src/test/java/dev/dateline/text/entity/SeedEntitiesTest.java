package dev.dateline.text.entity;

import static dev.dateline.text.entity.TaggedArticles.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Entity;
import dev.dateline.article.Mention;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedEntitiesTest {

  private static final List<String> PEOPLE =
      List.of(
          "Antony Blinken",
          "Ashraf Ghani",
          "Zalmay Khalilzad",
          "Ned Price",
          "Kenneth McKenzie",
          "Roya Rahmani",
          "Zamir Kabulov");

  @Test
  void thePeopleAndPlacesOfTheSeedsAreFoundUnderOneNameEach() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path seed : seeds()) {
      String text = Files.readString(seed);
      Article article = tagged(null, text);
      for (String person : PEOPLE) {
        String surname = person.substring(person.indexOf(' ') + 1);
        for (Mention mention : article.mentions()) {
          if (mention.text().endsWith(surname)) {
            assertThat(mention.entity()).as(mention.text()).isEqualTo(person);
            seen.add(person);
          }
        }
        assertThat(found(article, surname))
            .as(seed + " " + person)
            .isEqualTo(written(text, surname));
      }
      article.entities().stream().map(Entity::name).forEach(seen::add);
    }
    assertThat(seen).containsAll(PEOPLE).contains("Lashkar Gah");
  }

  private static long found(Article article, String surname) {
    return article.mentions().stream().filter(name -> name.text().endsWith(surname)).count();
  }

  /** How often a surname stands in a text, addresses such as @ashrafghani left out. */
  private static long written(String text, String surname) {
    return Pattern.compile("\\b" + surname + "\\b").matcher(text).results().count();
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Project.sharedOrSkip("seeds"))) {
      return files.sorted().toList();
    }
  }
}
