package dev.dateline.text.entity;

import static dev.dateline.text.entity.TaggedArticles.anArticle;
import static dev.dateline.text.entity.TaggedArticles.entities;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Flag;
import dev.dateline.article.Language;
import dev.dateline.article.Mention;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "deu;Angela Merkel sprach in Berlin über Deutschland und die Vereinten Nationen.;Germany (LOCATION) 1",
        "deu;Angela Merkel sprach in Berlin über Deutschland und die Vereinten Nationen.;United Nations (ORGANIZATION) 1",
        "deu;Angela Merkel sprach in Berlin.;Angela Merkel (PERSON) 1",
        "deu;Die Kanzlerin reiste nach Köln.;Cologne (LOCATION) 1",
        "spa;El presidente viajó de Londres a los Estados Unidos.;London (LOCATION) 1",
        "spa;El presidente viajó de Londres a los Estados Unidos.;United States (LOCATION) 1",
        "fra;L’Allemagne et la Chine négocient à l’ONU.;Germany (LOCATION) 1",
        "rus;Германия и Россия ведут переговоры.;Germany (LOCATION) 1",
      })
  void namesOfOtherLanguagesHaveTheCanonicalNameOfEnglish(
      String language, String body, String entity) {
    assertThat(entities(tagged(language, body))).contains(entity);
  }

  @Test
  void namesByListsAreFlaggedAndLessThanSure() {
    Article article = tagged("deu", "Angela Merkel sprach in Berlin über Deutschland.");

    assertThat(article.flags()).containsExactly(Flag.NO_ENTITY_MODEL);
    assertThat(article.mentions())
        .isNotEmpty()
        .allMatch(mention -> mention.confidence() <= ListedNames.ALIAS);
  }

  @Test
  void aListedCityThatIsAlsoWrittenSmallIsNoName() {
    assertThat(tagged("spa", "Valencia gana. La valencia del voto cambia.").mentions())
        .extracting(Mention::text)
        .doesNotContain("Valencia");
  }

  @Test
  void aListedCityInsideOfALongerNameIsNoName() {
    assertThat(tagged("deu", "Die Hamburger Sparkasse Hamburg Mitte schloss.").mentions())
        .extracting(Mention::text)
        .doesNotContain("Hamburg Mitte", "Mitte");
  }

  @Test
  void aLanguageWithoutAListHasNoNames() {
    assertThat(tagged("yor", "Berlin. Deutschland.").mentions()).isEmpty();
  }

  private static Article tagged(String language, String body) {
    return EntityTagger.create()
        .tag(anArticle(null, body, new Language(Optional.of(language), 0.9)));
  }
}
