package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.CommandResult;
import dev.dateline.fixtures.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Completion scripts and the manual page contain every command and option. */
@Timeout(60)
class CompletionTest {

  @TempDir private Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = Files.writeString(folder.resolve("dateline.bash"), result("completion", "bash"));

    assertThat(completed(script, "ver", "dateline ver")).contains("verify");
    assertThat(completed(script, "--inp", "dateline run --inp")).isEqualTo("--input");
    assertThat(completed(script, "--min-d", "dateline run --input x --min-d"))
        .contains("--min-documents");
  }

  @Test
  void zshReadsTheScript() throws Exception {
    Tool.named("zsh").orSkip();
    Path script = Files.writeString(folder.resolve("dateline.zsh"), result("completion", "zsh"));

    assertThat(
            printed(
                "zsh",
                "-f",
                "-c",
                "autoload -U compinit && compinit -u -D; source "
                    + script
                    + "; echo ${_comps[dateline]}"))
        .startsWith("_bash_complete ")
        .contains("-F _complete_dateline");
  }

  @Test
  void fishCompletesCommandsAndOptions() throws Exception {
    Tool.named("fish").orSkip();
    Path script = Files.writeString(folder.resolve("dateline.fish"), result("completion", "fish"));
    String read = "source " + script + "; complete -C ";

    assertThat(printed("fish", "--no-config", "-c", read + "'dateline ver'")).startsWith("verify");
    assertThat(printed("fish", "--no-config", "-c", read + "'dateline run --inp'"))
        .startsWith("--input");
    assertThat(printed("fish", "--no-config", "-c", read + "'dateline run --format='"))
        .contains("--format=avro", "--format=parquet");
  }

  /** Also without fish: each command and each option has its line, and quotes are closed. */
  @Test
  void fishCompletesEveryCommandAndOption() {
    String script = result("completion", "fish");

    everyOption(
        (command, option) ->
            assertThat(script.lines())
                .filteredOn(line -> line.contains("_from " + command + "'"))
                .anyMatch(
                    line ->
                        line.contains(
                            (option.length() == 2 ? " -s " : " -l ")
                                + option.replaceFirst("^-+", "")
                                + " ")));
    Pattern line =
        Pattern.compile("complete -c dateline( '[^'\\\\]*'| -?[\\w-]+)*( '(\\\\.|[^'\\\\])*')");
    assertThat(script.lines().skip(1)).isNotEmpty().allMatch(line.asMatchPredicate());
  }

  @Test
  void theManualPageHasEveryCommandOptionAndExitCode() {
    String page = result("manual");

    everyOption(
        (command, option) ->
            assertThat(page)
                .contains(".SS dateline " + command.replace("-", "\\-") + "\n")
                .contains(option.replace("-", "\\-")));
    assertThat(page).contains(".B 6\n");
  }

  @Test
  void manReadsThePageWithoutAComplaint() throws Exception {
    Tool.named("groff").orSkip();
    Path page = Files.writeString(folder.resolve("dateline.1"), result("manual"));

    assertThat(printed("groff", "-man", "-ww", "-z", "-Tutf8", page.toString())).isEmpty();
  }

  private interface Each {
    void option(String command, String name);
  }

  private static void everyOption(Each each) {
    CommandLine commands = Dateline.commands();
    assertThat(commands.getSubcommands()).containsKeys("run", "verify", "completion");
    commands
        .getSubcommands()
        .forEach(
            (name, command) ->
                command
                    .getCommandSpec()
                    .options()
                    .forEach(
                        option -> {
                          for (String written : option.names()) {
                            each.option(name, written);
                          }
                        }));
  }

  private static String completed(Path script, String word, String line) throws Exception {
    String words = line + (line.endsWith(word) ? "" : word);
    int count = words.split(" ").length - 1;
    return printed(
        "bash",
        "-c",
        "source "
            + script
            + "; compopt() { :; }; COMP_WORDS=("
            + words
            + "); COMP_CWORD="
            + count
            + "; COMP_LINE='"
            + words
            + "'; COMP_POINT=${#COMP_LINE}; _complete_dateline dateline "
            + word
            + " x; echo ${COMPREPLY[@]}");
  }

  private static String result(String... line) {
    CommandResult result = CommandResult.of(Dateline::run, List.of(line));
    assertThat(result.code()).as(result.error()).isZero();
    return result.output();
  }

  private static String printed(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.strip();
  }
}
