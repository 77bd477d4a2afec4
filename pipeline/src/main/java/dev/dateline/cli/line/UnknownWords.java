package dev.dateline.cli.line;

import dev.dateline.article.Printable;
import dev.dateline.pipeline.BeamOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Words of a command line that are neither options nor values of its command, and what they could
 * mean.
 */
public final class UnknownWords {

  private static final String DASHES = "--";

  private final CommandLine command;

  /** Of a command. */
  public UnknownWords(CommandLine command) {
    this.command = command;
  }

  /**
   * The mistake in words that the command did not take.
   *
   * @return a sentence or two, or empty when all of them are options of Beam, which the command
   *     passes on
   */
  public Optional<String> mistake(List<String> unmatched) {
    Iterator<String> words = unmatched.iterator();
    while (words.hasNext()) {
      String word = words.next();
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      if (!word.startsWith("-") || word.equals("-")) {
        return Optional.of(noOption(word));
      }
      if (!passesOn(command.getCommandSpec()) || !BeamOptions.names().contains(bare(name))) {
        return Optional.of(
            "unknown option: '" + Printable.of(name) + "'." + Suggestion.words(name, names()));
      }
      if (!word.contains("=") && words.hasNext()) {
        words.next();
      }
    }
    return Optional.empty();
  }

  /** Whether a command passes options of Beam on. */
  static boolean passesOn(CommandSpec command) {
    return !command.unmatchedArgsBindings().isEmpty();
  }

  private String noOption(String word) {
    CommandSpec spec = command.getCommandSpec();
    String given = Printable.of(word);
    if (!spec.subcommands().isEmpty()) {
      return "unknown command: '"
          + given
          + "'."
          + Suggestion.of(word, spec.subcommands().keySet())
              .map(name -> " Did you mean `" + spec.qualifiedName() + " " + name + "`?")
              .orElse("");
    }
    return "not an option: '"
        + given
        + "'."
        + (spec.findOption("--input") == null
            ? " Options have the form --name=value."
            : " Did you mean --input=" + given + "?");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    if (passesOn(command.getCommandSpec())) {
      BeamOptions.names().forEach(name -> names.add(DASHES + name));
    }
    return names;
  }

  private static String bare(String name) {
    return name.startsWith(DASHES) ? name.substring(DASHES.length()) : name;
  }
}
