package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.line.FishCompletion;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints a script by which a shell completes commands and options.",
    footer = {
      "",
      "bash:  source <(dateline completion bash)",
      "zsh:   source <(dateline completion zsh)",
      "fish:  dateline completion fish | source"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

  /** A shell. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commands = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (shell) {
          // The script for bash loads zsh's emulation of bash's completion where it is read by zsh.
          case BASH, ZSH -> AutoComplete.bash(commands.getCommandName(), commands);
          case FISH -> FishCompletion.of(commands);
        });
    out.flush();
    return ExitCode.OK.code();
  }
}
