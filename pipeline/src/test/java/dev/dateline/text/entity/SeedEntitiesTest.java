package dev.dateline.text.entity;

import static dev.dateline.text.entity.TaggedArticles.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.article.Article;
import dev.dateline.article.Entity;
import dev.dateline.article.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedEntitiesTest {

  private static final Path SEEDS = Path.of("../../shared/seeds");

  @Test
  void thePeopleAndPlacesOfTheSeedsAreFoundUnderOneNameEach() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the folder 'shared' stands not beside the project");
    Set<String> names = new TreeSet<>();
    for (Path seed : seeds()) {
      Article article = tagged(null, Files.readString(seed));
      article.entities().stream().map(Entity::name).forEach(names::add);
      for (Mention mention : article.mentions()) {
        if (mention.text().equals("Ghani")) {
          assertThat(mention.entity()).isEqualTo("Ashraf Ghani");
        }
      }
    }
    assertThat(names).contains("Antony Blinken", "Ashraf Ghani", "Zalmay Khalilzad", "Lashkar Gah");
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }
}
