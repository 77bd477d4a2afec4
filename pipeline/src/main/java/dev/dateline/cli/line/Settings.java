package dev.dateline.cli.line;

import dev.dateline.article.Printable;
import dev.dateline.pipeline.BeamOptions;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options that are set outside the command line: by variables such as {@code DATELINE_OUTPUT}, and
 * by a configuration file. The command line wins over a variable, a variable over the file.
 */
public final class Settings {

  /** The option that names the configuration file. */
  public static final String OPTION = "--config";

  private static final String PREFIX = "DATELINE_";
  private static final String CONFIG = PREFIX + "CONFIG";

  /** The command whose options are meant when a file names none. */
  private static final String MAIN = "run";

  private final Map<String, String> environment;
  private final SettingsFile file;

  private Settings(Map<String, String> environment, SettingsFile file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The settings for a command line.
   *
   * @throws UsageException when the configuration file can't be used
   */
  public static Settings of(Map<String, String> environment, List<String> arguments)
      throws IOException {
    Optional<String> named =
        named(arguments)
            .or(() -> Optional.ofNullable(environment.get(CONFIG)).filter(name -> !name.isEmpty()));
    return new Settings(
        Map.copyOf(environment),
        named.isPresent() ? SettingsFile.read(Path.of(named.get())) : SettingsFile.none());
  }

  private static Optional<String> named(List<String> arguments) {
    Optional<String> named = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(OPTION + "=")) {
        named = Optional.of(arguments.get(i).substring(OPTION.length() + 1));
      } else if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
        named = Optional.of(arguments.get(i + 1));
      }
    }
    return named;
  }

  /**
   * A command line with all options that are set elsewhere, and not in it.
   *
   * @param commands makes the commands; what the line means is found by reading it once
   * @throws UsageException when the file names an option that there is not
   */
  public List<String> completed(Supplier<CommandLine> commands, List<String> arguments) {
    if (file.entries().isEmpty()
        && environment.keySet().stream().noneMatch(name -> name.startsWith(PREFIX))) {
      return arguments;
    }
    CommandLine trial = commands.get();
    refuseUnknown(trial);
    ParseResult read = readLeniently(trial, arguments);
    List<String> added = new ArrayList<>();
    for (OptionSpec option : read.commandSpec().options()) {
      if (!isGiven(option, read)) {
        setting(option, read.commandSpec(), trial)
            .ifPresent(setting -> added.addAll(words(option, setting)));
      }
    }
    if (UnknownWords.passesOn(read.commandSpec())) {
      added.addAll(beamOptions(read.unmatched()));
    }
    return inserted(arguments, added);
  }

  private static ParseResult readLeniently(CommandLine commands, List<String> arguments) {
    collectErrors(commands);
    ParseResult read = commands.parseArgs(arguments.toArray(String[]::new));
    while (read.hasSubcommand()) {
      read = read.subcommand();
    }
    return read;
  }

  private static void collectErrors(CommandLine command) {
    command.getCommandSpec().parser().collectErrors(true);
    command.getSubcommands().values().forEach(Settings::collectErrors);
  }

  /** A dataset may also be given as an argument, before those that the command needs anyway. */
  private static boolean isGiven(OptionSpec option, ParseResult read) {
    if (read.hasMatchedOption(option)) {
      return true;
    }
    if (!option.longestName().equals("--output")) {
      return false;
    }
    int most =
        read.commandSpec().positionalParameters().stream()
            .mapToInt(parameter -> parameter.arity().max())
            .sum();
    int given =
        read.matchedPositionals().stream()
            .mapToInt(parameter -> parameter.originalStringValues().size())
            .max()
            .orElse(0);
    return most > 0 && given >= most;
  }

  private Optional<Setting> setting(OptionSpec option, CommandSpec command, CommandLine commands) {
    String name = bare(option);
    boolean isMain = command.name().equals(MAIN);
    boolean shared =
        isMain
            || (commands.getSubcommands().containsKey(MAIN)
                && isSame(
                    option,
                    commands
                        .getSubcommands()
                        .get(MAIN)
                        .getCommandSpec()
                        .findOption(option.longestName())));
    if (shared) {
      String variable = PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
      String value = environment.get(variable);
      if (value != null && !value.isEmpty()) {
        return Optional.of(new Setting(variable, List.of(value)));
      }
    }
    return file.setting(command.name() + "." + name)
        .or(() -> shared ? file.setting(name) : Optional.empty());
  }

  /** Whether options of two commands mean the same: --format of sql is another than that of run. */
  private static boolean isSame(OptionSpec one, OptionSpec other) {
    return other != null
        && one.paramLabel().equals(other.paramLabel())
        && one.typeInfo().equals(other.typeInfo());
  }

  private static List<String> words(OptionSpec option, Setting setting) {
    String name = option.longestName();
    if (option.arity().max() > 0) {
      return setting.values().stream().map(value -> name + "=" + value).toList();
    }
    return switch (String.join(" ", setting.values()).toLowerCase(Locale.ROOT)) {
      case "true" -> List.of(name);
      case "false" -> List.of();
      default ->
          throw new UsageException(
              setting.place()
                  + ": '"
                  + Printable.of(String.join(" ", setting.values()))
                  + "'. Expected true or false.");
    };
  }

  private List<String> beamOptions(List<String> given) {
    return file.entries().entrySet().stream()
        .filter(entry -> BeamOptions.names().contains(entry.getKey()))
        .filter(entry -> given.stream().noneMatch(word -> isOf(word, "--" + entry.getKey())))
        .flatMap(
            entry -> entry.getValue().values().stream().map(v -> "--" + entry.getKey() + "=" + v))
        .toList();
  }

  private static boolean isOf(String word, String option) {
    return word.equals(option) || word.startsWith(option + "=");
  }

  private void refuseUnknown(CommandLine commands) {
    for (Map.Entry<String, Setting> entry : file.entries().entrySet()) {
      String written = entry.getKey();
      int dot = written.indexOf('.');
      String command = dot < 0 ? MAIN : written.substring(0, dot);
      CommandLine named = commands.getSubcommands().get(command);
      if (named == null) {
        throw new UsageException(
            file.named()
                + ": unknown command '"
                + Printable.of(command)
                + "' in '"
                + Printable.of(written)
                + "'."
                + Suggestion.words(command, commands.getSubcommands().keySet()));
      }
      refuseUnknown(written.substring(dot + 1), written, named.getCommandSpec());
    }
  }

  private void refuseUnknown(String name, String written, CommandSpec command) {
    Set<String> known = new HashSet<>();
    command.options().forEach(option -> known.add(bare(option)));
    boolean isBeams = !written.contains(".") && BeamOptions.names().contains(name);
    if (!known.contains(name) && !isBeams) {
      throw new UsageException(
          file.named()
              + ": unknown option '"
              + Printable.of(written)
              + "'. Expected the name of an option without dashes, of another command than run with"
              + " the command before it: sql.format=csv."
              + Suggestion.words(name, known));
    }
  }

  private static String bare(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  private static List<String> inserted(List<String> arguments, List<String> added) {
    int end = arguments.indexOf("--");
    int place = end < 0 ? arguments.size() : end;
    return Stream.of(arguments.subList(0, place), added, arguments.subList(place, arguments.size()))
        .flatMap(List::stream)
        .toList();
  }
}
