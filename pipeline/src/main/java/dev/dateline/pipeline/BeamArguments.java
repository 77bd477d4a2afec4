package dev.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;

/**
 * The Beam options of a command line, completed: with the runner on the class path if none is
 * named, and with settings that make the Direct runner fast.
 */
final class BeamArguments {

  private static final String RUNNER = "--runner";

  private static final Pattern UNKNOWN_OPTION =
      Pattern.compile("missing a property named '([^']*)'");

  private BeamArguments() {}

  /**
   * The pipeline options of a launch.
   *
   * @throws UsageException for an unknown option, a bad value or a missing runner
   */
  static PipelineOptions parsed(Launch launch) {
    return launch.detached()
        ? parseDetached(launch.beamArguments())
        : parse(launch.beamArguments());
  }

  /**
   * The pipeline options that arguments name.
   *
   * @throws UsageException for an unknown option, a bad value or a missing runner
   */
  static PipelineOptions parse(List<String> arguments) {
    List<String> all = completed(arguments);
    all.addAll(absent(all, RunnerDefaults.of(runner(all))));
    return created(all);
  }

  /**
   * The same for a job that outlives its launcher.
   *
   * @throws UsageException also for a runner whose job ends with the launcher
   */
  static PipelineOptions parseDetached(List<String> arguments) {
    List<String> all = completed(arguments);
    String runner = runner(all);
    Optional<String> master = named(all, "--flinkMaster").filter(name -> name.contains(":"));
    if (runner.contains("flink") && master.isPresent()) {
      all.add("--attachedMode=false");
    } else if (!runner.contains("spark")) {
      throw new UsageException(
          "--detach: this job would end with its launcher. Only a job on a cluster continues"
              + " without it: see scripts/submit-flink and scripts/submit-spark.");
    }
    return parse(all);
  }

  private static List<String> completed(List<String> arguments) {
    List<String> all = new ArrayList<>(joined(arguments));
    if (named(all, RUNNER).isEmpty()) {
      all.add(RUNNER + "=" + runnerOnClassPath());
    }
    return all;
  }

  private static String runner(List<String> arguments) {
    return named(arguments, RUNNER).orElseThrow().toLowerCase(Locale.ROOT);
  }

  private static List<String> absent(List<String> arguments, List<String> defaults) {
    return defaults.stream()
        .filter(
            standard -> named(arguments, standard.substring(0, standard.indexOf('='))).isEmpty())
        .toList();
  }

  private static PipelineOptions created(List<String> all) {
    try {
      return PipelineOptionsFactory.fromArgs(all.toArray(String[]::new)).withValidation().create();
    } catch (IllegalArgumentException e) {
      throw new UsageException(message(e.getMessage()));
    }
  }

  /** Beam's complaint, in the user's words where it is about an option that there is not. */
  private static String message(String complaint) {
    Matcher unknown = UNKNOWN_OPTION.matcher(complaint);
    return unknown.find()
        ? "unknown option: '--"
            + unknown.group(1)
            + "'. See `dateline run --help`; Beam's own options are written --name=value."
        : complaint;
  }

  /** Beam reads {@code --name=value} only; people also write {@code --name value}. */
  private static List<String> joined(List<String> arguments) {
    List<String> joined = new ArrayList<>();
    for (String argument : arguments) {
      int last = joined.size() - 1;
      if (!argument.startsWith("--") && last >= 0 && !joined.get(last).contains("=")) {
        joined.set(last, joined.get(last) + "=" + argument);
      } else {
        joined.add(argument);
      }
    }
    return joined;
  }

  private static Optional<String> named(List<String> arguments, String name) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .findFirst();
  }

  private static String runnerOnClassPath() {
    List<String> runners = new ArrayList<>();
    for (PipelineRunnerRegistrar registrar : ServiceLoader.load(PipelineRunnerRegistrar.class)) {
      for (Class<? extends PipelineRunner<?>> runner : registrar.getPipelineRunners()) {
        runners.add(runner.getSimpleName());
      }
    }
    return List.of("DirectRunner", "FlinkRunner", "SparkRunner").stream()
        .filter(runners::contains)
        .findFirst()
        .orElseThrow(() -> new UsageException("no runner is on the class path: " + runners));
  }
}
