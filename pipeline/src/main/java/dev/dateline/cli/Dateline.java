package dev.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

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
      PublishCommand.class,
      ReplayCommand.class,
      AbandonCommand.class,
      DropCommand.class,
      CompactCommand.class,
      SqlCommand.class,
      EvaluateCommand.class,
      TrainCleanerCommand.class,
      TrainCommand.class,
      BoilerplateCommand.class
    })
public final class Dateline {

  private Dateline() {}

  /** Runs a command and exits with its code; the codes are {@link ExitCode}'s. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code. */
  public static int run(String... args) {
    RunLog.quiet();
    CommandLine commands = new CommandLine(new Dateline());
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
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
      RunLog.quiet();
    }
  }
}
