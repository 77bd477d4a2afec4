package dev.dateline.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldNamesDocTest {

  private static String page() throws IOException {
    return Files.readString(Project.root().resolve("docs/INPUT.md"));
  }

  @ParameterizedTest
  @EnumSource(FieldRole.class)
  void thePageListsTheFieldsOfEachRoleInTheirOrder(FieldRole role) throws IOException {
    String names =
        UsualFields.of(role).stream()
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(" "));
    assertThat(page()).contains("| `" + role.word() + "` | " + names + " |");
  }

  @Test
  void thePageListsTheObjectsAroundThem() throws IOException {
    assertThat(page())
        .contains(
            UsualFields.around().stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ")));
  }
}
