package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

  private static final Pattern ANCHOR =
      Pattern.compile("]\\((?!https?:)([^)#\\s]*+)#([^)\\s]++)\\)");

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyAnchorIsAHeading(Path document) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher link = ANCHOR.matcher(Files.readString(document));
    while (link.find()) {
      Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
      if (!anchors(target).contains(link.group(2))) {
        missing.add(link.group());
      }
    }
    assertThat(missing).isEmpty();
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

  /** The anchors of a page's headings, as GitHub makes them. */
  private static List<String> anchors(Path page) throws IOException {
    List<String> anchors = new ArrayList<>();
    boolean isCode = false;
    for (String line : Files.readAllLines(page)) {
      isCode ^= line.startsWith("```");
      if (!isCode && line.matches("#+ .*")) {
        String title = line.substring(line.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
        anchors.add(title.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Project.root());
        Stream<Path> docs = Files.walk(Project.root().resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
