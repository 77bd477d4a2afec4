package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The README and the page of options say what is so. */
class ReadmeTest {

  private static final int LONGEST = 120;
  private static final Pattern OPTION = Pattern.compile("(?m)^\\| `(--[a-z-]+)");

  @Test
  void everyOptionOfRunIsListedAndNoOther() throws IOException {
    List<String> options =
        new CommandLine(new RunCommand())
            .getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(OptionSpec::longestName)
                .toList();

    assertThat(options(page("docs/OPTIONS.md"))).containsExactlyInAnyOrderElementsOf(options);
  }

  /** What both say they say in the same words. */
  @Test
  void theReadmeShowsSomeOfThem() throws IOException {
    String all = page("docs/OPTIONS.md").replace("](", "](docs/");

    assertThat(page("README.md").lines().filter(line -> line.startsWith("| `--")))
        .isNotEmpty()
        .allMatch(row -> all.contains("\n" + row + "\n"));
  }

  @Test
  void everyCommandIsListed() throws IOException {
    String page = page("docs/OPTIONS.md");

    for (String command : Dateline.commands().getSubcommands().keySet()) {
      assertThat(page)
          .containsPattern(
              "(?m)^\\| .*`" + (command.startsWith("train") ? "train" : command) + "\\b.* \\|$");
    }
  }

  @Test
  void itIsShort() throws IOException {
    assertThat(page("README.md").lines().count()).isLessThanOrEqualTo(LONGEST);
  }

  private static List<String> options(String page) {
    return OPTION.matcher(page).results().map(option -> option.group(1)).toList();
  }

  private static String page(String path) throws IOException {
    return Files.readString(Project.root().resolve(path));
  }
}
