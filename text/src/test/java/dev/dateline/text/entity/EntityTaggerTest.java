package dev.dateline.text.entity;

import static dev.dateline.text.entity.TaggedArticles.anArticle;
import static dev.dateline.text.entity.TaggedArticles.entities;
import static dev.dateline.text.entity.TaggedArticles.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.article.Article;
import dev.dateline.article.Flag;
import dev.dateline.article.Language;
import dev.dateline.article.Mention;
import dev.dateline.text.entity.name.NameFinder;
import dev.dateline.text.entity.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTaggerTest {

  private static final Language ENGLISH = new Language(Optional.of("eng"), 1);

  @Test
  void mentionsStandWhereTheirOffsetsSay() {
    Article article =
        tagged(
            "Washington is warned",
            "President Ashraf Ghani said on Tuesday that Ghani’s forces hold Lashkar Gah.\n"
                + "The U.S. Embassy in Kabul did not comment.");

    assertThat(article.mentions()).isNotEmpty();
    for (Mention mention : article.mentions()) {
      String text =
          mention.field() == Mention.Field.BODY
              ? article.content().body()
              : article.content().headline().orElseThrow();
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
    }
    assertThat(entities(article))
        .contains("Ashraf Ghani (PERSON) 2", "Lashkar Gah (LOCATION) 1", "Kabul (LOCATION) 1");
  }

  @Test
  void anotherFinderFindsTheNamesInsteadOfTheBuiltInModel() {
    EntityTagger tagger =
        EntityTagger.with(
            new FirstTokenFinder("ORGANIZATION"),
            AliasTable.parse(List.of("Kabul Council\tORGANIZATION\tKabul"), "test"));

    Article article = tagger.tag(anArticle("Kabul is quiet", "Rain fell.", ENGLISH));

    assertThat(article.mentions())
        .extracting(Mention::field, Mention::text, Mention::confidence)
        .containsExactly(
            tuple(Mention.Field.HEADLINE, "Kabul", 0.5), tuple(Mention.Field.BODY, "Rain", 0.5));
    assertThat(entities(article))
        .containsExactly("Kabul Council (ORGANIZATION) 1", "Rain (ORGANIZATION) 1");
  }

  @Test
  void aFinderOfTypesThatArticlesDoNotKnowIsRefused() {
    assertThatThrownBy(() -> EntityTagger.with(new FirstTokenFinder("SHIP"), AliasTable.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'SHIP'");
  }

  /** Takes the first token of every text for a name. */
  private record FirstTokenFinder(String type) implements NameFinder {

    @Override
    public List<String> types() {
      return List.of(type);
    }

    @Override
    public List<List<Name>> find(List<Tokens> texts) {
      return texts.stream()
          .map(text -> List.of(new Name(type, text.start(0), text.end(0), 0.5)))
          .toList();
    }
  }

  @Test
  void aLanguageWithAFinderOfItsOwnIsReadWithThat() {
    EntityTagger tagger =
        EntityTagger.with(Map.of("deu", new FirstTokenFinder("PERSON")), AliasTable.empty());

    Article german =
        tagger.tag(
            anArticle(null, "Merkel sprach in Berlin.", new Language(Optional.of("deu"), 0.9)));
    Article english = tagger.tag(anArticle(null, "Rain fell in Kabul.", ENGLISH));

    assertThat(entities(german)).containsExactly("Merkel (PERSON) 1");
    assertThat(german.flags()).isEmpty();
    assertThat(entities(english)).containsExactly("Kabul (LOCATION) 1");
  }

  @Test
  void aShortTextOfUnknownLanguageIsReadAsEnglish() {
    Article article =
        EntityTagger.create().tag(anArticle(null, "Fire in Kabul.", Language.unknown()));

    assertThat(entities(article)).containsExactly("Kabul (LOCATION) 1");
  }

  @Test
  void aLongTextOfUnknownLanguageInAnotherScriptIsNot() {
    Article article =
        EntityTagger.create()
            .tag(anArticle(null, "Президент прибыл в Кабул. ".repeat(9), Language.unknown()));

    assertThat(article.flags()).containsExactly(Flag.NO_ENTITY_MODEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        ".",
        "A. ",
        "Kabul ",
        "a b ",
        "Al-",
        "U.S.",
        "\u201CNo\u201D ",
        "@x ",
        "\n",
        "Mr ",
        "?! ",
        "Bank of ",
        "A B C D ",
        "\uD83D\uDE00",
        "\u0301"
      })
  void anyMegabyteIsRead(String unit) {
    Article article = tagged("A headline", "Kabul. " + unit.repeat(1_200_000 / unit.length()));

    assertThat(article.flags()).doesNotContain(Flag.NO_ENTITY_MODEL);
    for (Mention mention : article.mentions()) {
      assertThat(mention.text()).isNotBlank();
    }
  }

  @Test
  void aTextOfManyDifferentWordsIsRead() {
    StringBuilder body = new StringBuilder("Kabul was quiet.");
    for (int i = 0; i < 5_000; i++) {
      body.append(i % 20 == 0 ? ".\nThe" : "").append(" word").append(Integer.toString(i, 36));
    }

    assertThat(entities(tagged("Quiet in Kabul", body.toString())))
        .anyMatch(entity -> entity.startsWith("Kabul"));
  }

  @Test
  void aTextBeyondTheLimitIsFlagged() {
    Article article = tagged(null, "Kabul fell. ".repeat(90_000));

    assertThat(article.flags()).containsExactly(Flag.NLP_LIMITED);
    assertThat(article.mentions()).isNotEmpty();
  }
}
