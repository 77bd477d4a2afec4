package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.EntityType;
import dev.dateline.text.entity.name.WrittenName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTableTest {

  @Test
  void anotherTableGoesBefore() {
    AliasTable table =
        AliasTable.parse(List.of("Kyiv\tLOCATION\tKiev\tQ1899"), "a.tsv")
            .with(AliasTable.parse(List.of("Kiev\tLOCATION\tKyiv"), "b.tsv"));

    assertThat(table.meaningOf(EntityType.LOCATION, "KIEV").orElseThrow().name()).isEqualTo("Kiev");
    assertThat(table.meaningOf(EntityType.PERSON, "Kiev")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kyiv", "Kyiv\tCITY\tKiev", "Kyiv\tLOCATION\tKiev\t1899", "\tLOCATION\tX"})
  void anotherFormIsRefusedWithItsLine(String line) {
    assertThatThrownBy(() -> AliasTable.parse(List.of("# aliases", line), "a.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.tsv, line 2");
  }

  @Test
  void theShippedTableIsSound() {
    assertThat(ShippedAliases.table().meaningOf(EntityType.LOCATION, "U.S.").orElseThrow().name())
        .isEqualTo("United States");
  }

  @Test
  void theShippedListHasOneNameForEachItemAndOneMeaningForEachName() {
    Map<String, String> nameOfItem = new HashMap<>();
    Map<String, String> meaningOfName = new HashMap<>();
    for (String line : ShippedAliases.lines()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(4);
      if (!columns[3].isEmpty()) {
        assertThat(nameOfItem.put(columns[3], columns[0])).as(columns[3]).isNull();
      }
      Set<String> names = new TreeSet<>();
      names.add(WrittenName.fold(columns[0]));
      for (String alias : columns[2].split("\\|", -1)) {
        names.add(WrittenName.fold(alias));
      }
      names.remove("");
      for (String name : names) {
        assertThat(meaningOfName.put(columns[1] + ' ' + name, columns[0])).as(name).isNull();
      }
    }
  }

  @Test
  void otherLanguagesUseTheCanonicalNamesOfTheShippedList() {
    for (String language : NamesByLanguage.languages()) {
      for (String line : NamesByLanguage.aliasLines(language)) {
        String[] columns = line.split("\t", -1);
        EntityType type = EntityType.valueOf(columns[1]);
        ShippedAliases.table()
            .meaningOf(type, columns[0])
            .ifPresent(meaning -> assertThat(meaning.name()).isEqualTo(columns[0]));
      }
    }
  }
}
