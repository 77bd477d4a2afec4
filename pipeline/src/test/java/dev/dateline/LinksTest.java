package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  @Test
  void theListOfDecisionsHasEachDecisionUnderItsTitle() throws IOException {
    Path decisions = Project.root().resolve("docs/decisions");
    List<String> lines = new ArrayList<>();
    try (Stream<Path> pages = Files.list(decisions)) {
      for (Path page : pages.filter(page -> !page.endsWith("README.md")).sorted().toList()) {
        String title = Files.readAllLines(page).get(0).substring("# ".length());
        lines.add("- [" + title + "](" + page.getFileName() + ")");
      }
    }
    assertThat(Files.readAllLines(decisions.resolve("README.md")))
        .filteredOn(line -> line.startsWith("- "))
        .isEqualTo(lines);
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Project.root());
        Stream<Path> docs = Files.walk(Project.root().resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
