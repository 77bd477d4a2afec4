package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.inspect.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks what was published. */
@Command(
    name = "verify",
    description =
        "Checks every published file against its manifest (size, SHA-256, rows, schema) and the"
            + " books; exits 6 when something differs.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private DatasetOption dataset;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Verification found = dataset.open().verify();
    found.differences().forEach(difference -> out.println(Printable.of(difference)));
    out.printf(
        Locale.ROOT,
        "%,d runs, %,d files, %,d bytes: %s%n",
        found.runs(),
        found.files(),
        found.bytes(),
        found.differences().isEmpty()
            ? "as published"
            : String.format(Locale.ROOT, "%,d differences", found.differences().size()));
    out.flush();
    return (found.differences().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT).code();
  }
}
