package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.cli.console.RunLog;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
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
      StoriesCommand.class,
      BoilerplateCommand.class
    })
public final class Dateline {

  private Dateline() {}

  @Option(
      names = LogFormat.OPTION,
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description = "text (default) or json: what is told on the standard error stream.")
  void setLogFormat(LogFormat format) {
    // Known before: a mistake in the command line is told in it too.
  }

  /** Runs a command and exits with its code; the codes are {@link ExitCode}'s. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code. */
  public static int run(String... args) {
    PrintWriter err = LogFormat.of(args).standardError();
    RunLog.quiet(err);
    CommandLine commands = new CommandLine(new Dateline());
    for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
      provider.commands().forEach(commands::addSubcommand);
    }
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
    commands.setExitCodeExceptionMapper(Failures::exitCode);
    commands.setExecutionExceptionHandler(Failures::report);
    commands.setParameterExceptionHandler(Failures::reportUsage);
    if (args.length == 0) {
      commands.usage(commands.getErr());
      return ExitCode.USAGE.code();
    }
    try {
      return commands.execute(args);
    } finally {
      RunLog.quiet(err);
    }
  }
}
