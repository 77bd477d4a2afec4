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

/** The README says what is so. */
class ReadmeTest {

  private static final int LONGEST = 120;
  private static final Pattern OPTION = Pattern.compile("(?m)^\\| `(--[a-z-]+)");

  @Test
  void everyOptionOfRunStandsInTheTableAndNoOther() throws IOException {
    List<String> options =
        new CommandLine(new RunCommand())
            .getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(OptionSpec::longestName)
                .toList();

    assertThat(OPTION.matcher(readme()).results().map(option -> option.group(1)))
        .containsExactlyInAnyOrderElementsOf(options);
  }

  @Test
  void itIsShort() throws IOException {
    assertThat(readme().lines().count()).isLessThanOrEqualTo(LONGEST);
  }

  private static String readme() throws IOException {
    return Files.readString(Project.root().resolve("README.md"));
  }
}
