package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.line.ManualPage;
import dev.dateline.pipeline.PipelineVersion;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
    name = "manual",
    description = "Prints the manual page, for man.",
    footer = {"", "dateline manual > /usr/local/share/man/man1/dateline.1"},
    mixinStandardHelpOptions = true)
final class ManualCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        ManualPage.of(
            spec.root().commandLine(),
            "dateline " + PipelineVersion.VALUE,
            Arrays.stream(ExitCode.values()).map(ExitCode::words).toList()));
    out.flush();
    return ExitCode.OK.code();
  }
}
