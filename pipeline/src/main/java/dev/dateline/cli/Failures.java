package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.cli.console.StatusLog;
import dev.dateline.cli.line.UnknownWords;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.store.DatasetLockedException;
import dev.dateline.dataset.store.LockLostException;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.dataset.store.UnsupportedStoreException;
import dev.dateline.extension.MissingLibrariesException;
import dev.dateline.extension.StorageFailedException;
import dev.dateline.pipeline.JobFailedException;
import dev.dateline.pipeline.NoInputException;
import dev.dateline.pipeline.UsageException;
import dev.dateline.query.AnswerFailedException;
import dev.dateline.query.QueryException;
import dev.dateline.source.container.DocumentFailedException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How failures are reported: a user's mistake in one sentence, a fault of the machine with a place
 * to look.
 */
final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  /** The message of the command {@code help} about a command that is not there. */
  private static final String NO_SUCH_COMMAND = "Unknown subcommand";

  private Failures() {}

  /** The exit code of a failure. */
  static int exitCode(Throwable failure) {
    return codeOf(failure).code();
  }

  /** Reports the failure of a command. */
  static int report(Exception failure, CommandLine command, ParseResult parsed) {
    return report(failure, command);
  }

  /** The same before it is known which command it is. */
  static int report(Exception failure, CommandLine command) {
    ExitCode code = codeOf(failure);
    StatusLog log = LogFormat.logOf(command);
    if (failure instanceof QueryException || failure instanceof AnswerFailedException) {
      log.failure(failure.getMessage().lines().filter(line -> !line.isBlank()).toList(), code);
    } else if (code == ExitCode.FAILED && !hasAdvice(failure)) {
      LOG.log(Level.SEVERE, "the command failed", failure);
      log.failure(List.of("failed: " + wordsOf(failure)), code);
    } else {
      log.failure(List.of(String.valueOf(failure.getMessage())), code);
    }
    return code.code();
  }

  /** Whether a failure is of the dataset's files and its message has advice. */
  private static boolean hasAdvice(Exception failure) {
    return failure instanceof UnsoundRunException
        || failure instanceof UnreadableFileException
        || failure instanceof UnsafePathException
        || failure instanceof StorageFailedException;
  }

  private static ExitCode codeOf(Throwable failure) {
    if (failure instanceof UsageException
        || failure instanceof RunRefusedException
        || failure instanceof UnsupportedStoreException
        || failure instanceof MissingLibrariesException
        || failure instanceof QueryException
        || (failure instanceof StorageFailedException storage && storage.isOfUser())) {
      return ExitCode.USAGE;
    }
    if (failure instanceof NoInputException) {
      return ExitCode.NO_INPUT;
    }
    return failure instanceof DatasetLockedException || failure instanceof LockLostException
        ? ExitCode.LOCKED
        : ExitCode.FAILED;
  }

  /** Reports a command line that can't be understood. */
  static int reportUsage(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    String words = new UnknownWords(command).mistake(unknown(mistake)).orElse(mistake.getMessage());
    LogFormat.logOf(command).failure(List.of(words), ExitCode.USAGE);
    command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.code();
  }

  /** The words that a mistake is about, if nobody knows them. */
  private static List<String> unknown(ParameterException mistake) {
    if (mistake instanceof MissingParameterException
        || mistake instanceof UnmatchedArgumentException) {
      return mistake.getCommandLine().getUnmatchedArguments();
    }
    return mistake.getMessage().startsWith(NO_SUCH_COMMAND) && mistake.getValue() != null
        ? List.of(mistake.getValue())
        : List.of();
  }

  private static String wordsOf(Throwable failure) {
    boolean namesDocument =
        failure instanceof DocumentFailedException
            || (failure instanceof JobFailedException job && job.file().isPresent());
    return namesDocument ? failure.getMessage() : String.valueOf(rootOf(failure));
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
