package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.EntityType;
import java.util.List;
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
}
