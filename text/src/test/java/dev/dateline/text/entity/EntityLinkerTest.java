package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityType;
import dev.dateline.article.Mention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityLinkerTest {

  private static final AliasTable ALIASES =
      AliasTable.parse(
          List.of("# names", "United States\tLOCATION\tUS|U.S.|America\tQ30", ""), "a.tsv");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PERSON;Antony Blinken|Blinken;Antony Blinken;SURNAME",
        "PERSON;Blinken|Antony Blinken|Blinken;Antony Blinken;SURNAME",
        "PERSON;Antony Blinken|Antony J. Blinken;Antony Blinken;MIDDLE_NAME",
        "PERSON;Antony J. Blinken|Blinken;Antony J. Blinken;SURNAME",
        "PERSON;Antony Blinken|A. Blinken;Antony Blinken;INITIALS",
        "PERSON;Antony Blinken|Secretary Blinken;Antony Blinken;SURNAME",
        "PERSON;Antony Blinken|Secretary Antony Blinken;Antony Blinken;TITLE",
        "PERSON;Antony Blinken|BLINKEN;Antony Blinken;SURNAME",
        "PERSON;Kim Jong Un|Kim;Kim Jong Un;GIVEN_NAME",
        "PERSON;Mohammed bin Salman|bin Salman;Mohammed bin Salman;SURNAME",
        "PERSON;Martin Luther King Jr.|King;Martin Luther King Jr.;SURNAME",
        "PERSON;John Major|Anna Smith|Major;John Major;SURNAME",
        "PERSON;Ashraf Ghani|Ghani’s;Ashraf Ghani;SURNAME",
        "ORGANIZATION;United Nations Assistance Mission in Afghanistan|UNAMA;United Nations Assistance Mission in Afghanistan;ACRONYM",
        "ORGANIZATION;US State Department|State Department;US State Department;QUALIFIER",
        "ORGANIZATION;U.S. Geological Survey|USGS;U.S. Geological Survey;ACRONYM",
        "ORGANIZATION;US Geological Survey|USGS;US Geological Survey;ACRONYM",
        "ORGANIZATION;UN Relief and Works Agency for Refugees|UNRWA;UN Relief and Works Agency for Refugees;ACRONYM",
        "ORGANIZATION;U.S. Senate|Senate;U.S. Senate;QUALIFIER",
        "ORGANIZATION;French Senate|Senate;Senate;SAME_NAME",
        "ORGANIZATION;Apple Inc.|Apple;Apple;SAME_NAME",
        "ORGANIZATION;Apple|Apple Inc.;Apple;LEGAL_FORM",
        "ORGANIZATION;the Taliban|Taliban;Taliban;SAME_NAME",
        "LOCATION;Kabul|KABUL;Kabul;SAME_NAME",
        "LOCATION;MOSCOW;Moscow;SAME_NAME",
        "LOCATION;United States|U.S.;United States;ACRONYM",
        "LOCATION;America;United States;ALIAS",
      })
  void theLastNameBelongsToAnEntityByARule(
      EntityType type, String names, String entity, String rule) {
    Mention last = link(type, names.split("\\|", -1)).get(names.split("\\|", -1).length - 1);

    assertThat(last.entity()).isEqualTo(entity);
    assertThat(last.linkedBy()).isEqualTo(rule);
  }

  @Test
  void aSurnameOfTwoPeopleGoesToTheLastOneNamedBefore() {
    List<Mention> mentions =
        link(EntityType.PERSON, "Bill Clinton", "Clinton", "Hillary Clinton", "Clinton");

    assertThat(mentions)
        .extracting(Mention::entity)
        .containsExactly("Bill Clinton", "Bill Clinton", "Hillary Clinton", "Hillary Clinton");
  }

  @Test
  void aRelativeDoesNotTakeTheSurnameOver() {
    List<FoundName> names = new ArrayList<>(found(EntityType.PERSON, "Ann Murphy", "Murphy"));
    names.add(new FoundName(Mention.Field.BODY, EntityType.PERSON, 40, 50, "Tom Murphy", 1, true));
    names.add(new FoundName(Mention.Field.BODY, EntityType.PERSON, 60, 66, "Murphy", 1, false));

    assertThat(new EntityLinker(ALIASES).link(names).mentions())
        .extracting(Mention::entity)
        .containsExactly("Ann Murphy", "Ann Murphy", "Tom Murphy", "Ann Murphy");
  }

  @Test
  void anEntityCarriesItsWikidataItem() {
    EntityLinker.Linked linked =
        new EntityLinker(ALIASES).link(found(EntityType.LOCATION, "US", "United States"));

    assertThat(linked.entities()).hasSize(1);
    assertThat(linked.entities().get(0).wikidataId()).contains("Q30");
    assertThat(linked.entities().get(0).mentionCount()).isEqualTo(2);
  }

  @Test
  void titlesAndPossessivesStandOutsideTheMention() {
    Mention mention = link(EntityType.PERSON, "Secretary Blinken’s").get(0);

    assertThat(mention.text()).isEqualTo("Blinken");
    assertThat(mention.start()).isEqualTo(10);
  }

  private static List<Mention> link(EntityType type, String... names) {
    return new EntityLinker(ALIASES).link(found(type, names)).mentions();
  }

  private static List<FoundName> found(EntityType type, String... names) {
    List<FoundName> found = new ArrayList<>();
    int at = 0;
    for (String name : names) {
      found.add(new FoundName(Mention.Field.BODY, type, at, at + name.length(), name, 1, false));
      at += name.length() + 1;
    }
    return found;
  }
}
