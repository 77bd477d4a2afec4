package dev.dateline.cli.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the shell fish. */
public final class FishCompletion {

  private FishCompletion() {}

  /** The lines that fish is to read. */
  public static String of(CommandLine commands) {
    String program = commands.getCommandName();
    StringBuilder script = new StringBuilder("# Completion of " + program + " for fish.\n");
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              line(
                  script,
                  program,
                  "-f -n __fish_use_subcommand -a " + name,
                  description(spec.usageMessage().description()));
              for (OptionSpec option : spec.options()) {
                line(
                    script,
                    program,
                    "-n '__fish_seen_subcommand_from " + name + "'" + words(option),
                    description(option.description()));
              }
            });
    return script.toString();
  }

  private static void line(StringBuilder script, String program, String words, String said) {
    script.append("complete -c ").append(program).append(' ').append(words);
    script.append(" -d ").append(quoted(said)).append('\n');
  }

  private static String words(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(
                name ->
                    name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1))
            .collect(Collectors.joining());
    if (option.arity().max() == 0) {
      return names;
    }
    Iterable<String> values = option.completionCandidates();
    return values == null
        ? names + " -r"
        : names + " -x -a " + quoted(String.join(" ", values).toLowerCase(Locale.ROOT));
  }

  /** The first sentence: fish shows it beside the word. */
  private static String description(String... lines) {
    return String.format(String.join(" ", lines))
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("[.;] .*", ".");
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
