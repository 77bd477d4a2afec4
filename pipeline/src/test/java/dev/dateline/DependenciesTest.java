package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The list of libraries that the build may use, and what compares them with it. */
@Timeout(60)
class DependenciesTest {

  private static final String ALLOWED =
      """
      # What is allowed.
      org.example:a:jar:1.0 11
      org.example:b:jar:tests:1.0 22
      org.example:c:maven-plugin:1.0 33
      """;

  @TempDir private Path folder;

  private record CommandResult(int code, String words) {}

  @Test
  void eachLibraryOfTheListHasItsVersionAndItsContent() throws IOException {
    List<String> list =
        Files.readAllLines(Project.root().resolve("scripts/dependencies.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(list)
        .hasSizeGreaterThan(200)
        .allMatch(line -> line.matches("[\\w.-]+(:[\\w.-]+){3,4} [0-9a-f]{64}"))
        .isSorted()
        .doesNotHaveDuplicates()
        .anyMatch(line -> line.startsWith("org.apache.avro:avro:jar:"))
        .anyMatch(line -> line.startsWith("org.apache.maven.plugins:maven-surefire-plugin:"))
        .noneMatch(line -> line.startsWith("dev.dateline:"));
  }

  @Test
  void whatIsOnTheListWithItsContentIsAllowed() throws Exception {
    assertThat(compare(ALLOWED)).matches(result -> result.code() == 0, "all of it is allowed");
  }

  @Test
  void aLibraryThatIsNotOnTheListIsNamed() throws Exception {
    CommandResult result = compare(ALLOWED + "org.example:evil:jar:6.6.6 66\n");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.words())
        .contains("not on the list: org.example:evil:jar:6.6.6 (SHA-256 66)")
        .contains("scripts/dependencies --write");
  }

  @Test
  void anotherVersionIsAnotherLibrary() throws Exception {
    CommandResult result = compare(ALLOWED.replace("a:jar:1.0", "a:jar:1.1"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.words())
        .contains("not on the list: org.example:a:jar:1.1")
        .contains("no longer needed: org.example:a:jar:1.0");
  }

  @Test
  void otherContentOfTheSameVersionIsNamed() throws Exception {
    CommandResult result = compare(ALLOWED.replace("33", "34"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.words())
        .contains("other content than on the list: org.example:c:maven-plugin:1.0")
        .contains("34, not 33")
        .doesNotContain("org.example:a:");
  }

  private CommandResult compare(String found) throws Exception {
    Path list = Files.writeString(folder.resolve("list"), ALLOWED);
    Path now = Files.writeString(folder.resolve("found"), found.substring(found.indexOf('\n') + 1));
    ProcessBuilder script =
        new ProcessBuilder(
                Project.root().resolve("scripts/dependencies").toString(), "--found=" + now)
            .redirectErrorStream(true);
    script.environment().put("DATELINE_DEPENDENCIES", list.toString());
    Process process = script.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandResult(process.waitFor(), words);
  }
}
