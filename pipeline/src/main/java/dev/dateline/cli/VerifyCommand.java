package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.inspect.Verification;
import dev.dateline.report.wording.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the published files. */
@Command(
    name = "verify",
    description =
        "Checks every published file against its manifest (size, SHA-256, rows, schema) and the"
            + " books; exits 6 when something differs.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Verification found = dataset.open().verify();
    found.differences().forEach(difference -> out.println(Printable.of(difference)));
    out.printf(
        Locale.ROOT,
        "%s, %s, %s: %s%n",
        Figures.count(found.runs(), "run", "runs"),
        Figures.count(found.files(), "file", "files"),
        Figures.count(found.bytes(), "byte", "bytes"),
        found.differences().isEmpty()
            ? "as published"
            : Figures.count(found.differences().size(), "difference", "differences"));
    out.flush();
    return (found.differences().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT).code();
  }
}
