package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.cli.console.RunLog;
import dev.dateline.cli.console.Terminal;
import dev.dateline.cli.line.PlainValues;
import dev.dateline.cli.line.Settings;
import dev.dateline.cli.line.UnknownWords;
import dev.dateline.cli.options.StorageOptions;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The {@code dateline} command: a folder of news texts becomes a dataset. */
@Command(
    name = "dateline",
    description = "Turns raw scraped news text into a dated, cleaned, entity-tagged dataset.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      InspectCommand.class,
      RunsCommand.class,
      VerifyCommand.class,
      ReportCommand.class,
      PublishCommand.class,
      ReplayCommand.class,
      AbandonCommand.class,
      DropCommand.class,
      CompactCommand.class,
      DiffCommand.class,
      FilesCommand.class,
      ExportCommand.class,
      TrashCommand.class,
      SqlCommand.class,
      StoryCommand.class,
      SampleCommand.class,
      StoriesCommand.class,
      BoilerplateCommand.class,
      CompletionCommand.class,
      ManualCommand.class,
      HelpCommand.class
    })
public final class Dateline {

  private Dateline() {}

  @Option(
      names = LogFormat.OPTION,
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description = "text (default) or json: format of the messages on the standard error stream.")
  void setLogFormat(LogFormat format) {
    // Known first: mistakes in the command line are reported in this form too.
  }

  @Option(
      names = Settings.OPTION,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "File of options, one name=value per line (also: the variable DATELINE_CONFIG).")
  void setConfiguration(Path file) {
    // Read before: the options in it are part of the command line when that is understood.
  }

  /** Runs a command and exits with its code; the codes are {@link ExitCode}'s. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code. */
  public static int run(String... args) {
    return run(System.getenv(), List.of(args));
  }

  /** The same with another environment. */
  static int run(Map<String, String> environment, List<String> given) {
    PrintWriter err = LogFormat.of(given).standardError();
    RunLog.quiet(err);
    CommandLine commands = commands();
    commands.setErr(err);
    List<String> arguments;
    try {
      arguments = Settings.of(environment, given).completed(Dateline::commands, given);
    } catch (IOException | UsageException e) {
      return Failures.report(e, commands);
    }
    err = LogFormat.of(arguments).standardError();
    RunLog.quiet(err);
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(err);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
    commands.setExitCodeExceptionMapper(Failures::exitCode);
    commands.setExecutionExceptionHandler(Failures::report);
    commands.setParameterExceptionHandler(Failures::reportUsage);
    commands.setExecutionStrategy(Dateline::execute);
    if (given.isEmpty()) {
      commands.usage(commands.getErr());
      return ExitCode.USAGE.code();
    }
    try {
      return commands.execute(arguments.toArray(String[]::new));
    } finally {
      RunLog.quiet(err);
    }
  }

  static CommandLine commands() {
    CommandLine commands = new CommandLine(new Dateline());
    for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
      provider.commands().forEach(commands::addSubcommand);
    }
    commands
        .getSubcommands()
        .values()
        .forEach(command -> command.addMixin("storage", new StorageOptions()));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpWidth(Terminal.helpWidth());
    PlainValues.registerWith(commands);
    return commands;
  }

  /** Beam would be the first to complain of a misspelt option, long after other complaints. */
  private static int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine command = last.commandSpec().commandLine();
    new UnknownWords(command)
        .mistake(last.unmatched())
        .ifPresent(
            mistake -> {
              throw new ParameterException(command, mistake);
            });
    return new CommandLine.RunLast().execute(parsed);
  }
}
