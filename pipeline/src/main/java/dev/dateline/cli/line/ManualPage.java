package dev.dateline.cli.line;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in the language of man: every command with its options. */
public final class ManualPage {

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /**
   * The page.
   *
   * @param version of the program
   * @param exitCodes the meaning of each exit code, in their order from 0
   */
  public static String of(CommandLine commands, String version, List<String> exitCodes) {
    return new ManualPage().written(commands, version, exitCodes);
  }

  private String written(CommandLine commands, String version, List<String> exitCodes) {
    CommandSpec program = commands.getCommandSpec();
    page.append(".TH DATELINE 1 \"\" \"").append(escaped(version)).append("\" \"\"\n");
    page.append(".SH NAME\ndateline \\- ");
    page.append(escaped(said(program.usageMessage().description()))).append('\n');
    page.append(".SH SYNOPSIS\n.B dateline\n.I COMMAND\n[\n.I OPTION\n\\&... ]\n");
    page.append(".SH COMMANDS\n");
    commands.getSubcommands().values().forEach(command -> command(command.getCommandSpec()));
    page.append(".SH EXIT STATUS\n");
    for (int code = 0; code < exitCodes.size(); code++) {
      term(Integer.toString(code), exitCodes.get(code));
    }
    page.append(".SH ENVIRONMENT\n");
    term("DATELINE_OPTION", "Sets an option of run, such as DATELINE_OUTPUT for --output.");
    term("DATELINE_CONFIG", "File of options; the same as --config.");
    term("DATELINE_JAVA_OPTS", "Options for the Java virtual machine, such as -Xmx4g.");
    return page.toString();
  }

  private void command(CommandSpec command) {
    page.append(".SS ").append(escaped(command.qualifiedName())).append('\n');
    page.append(escaped(said(command.usageMessage().description()))).append('\n');
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      term(parameter.paramLabel(), said(parameter.description()));
    }
    for (OptionSpec option : command.options()) {
      term(String.join(", ", option.names()) + value(option), said(option.description()));
    }
    command.subcommands().values().forEach(inner -> command(inner.getCommandSpec()));
  }

  private void term(String term, String text) {
    page.append(".TP\n.B ").append(escaped(term)).append('\n').append(escaped(text)).append('\n');
  }

  private static String value(ArgSpec option) {
    return option.arity().max() == 0 ? "" : "=" + option.paramLabel();
  }

  /** Descriptions are formats, in which a percent sign is written twice. */
  private static String said(String... lines) {
    return String.format(String.join(" ", lines)).replaceAll("\\s+", " ").strip();
  }

  /** A dash would be a hyphen, and a dot or quote at the beginning a command. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replaceFirst("^([.'])", "\\\\&$1");
  }
}
