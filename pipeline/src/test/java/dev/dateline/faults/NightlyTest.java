package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/nightly} in front of a Dateline that only prints how it was called. */
@Timeout(60)
class NightlyTest {

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void aDatelineThatPrintsHowItWasCalled() throws IOException {
    for (String script : List.of("nightly", "toolchain.sh")) {
      Files.copy(
          Project.root().resolve("scripts").resolve(script),
          folder.resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path dateline = folder.resolve("dateline");
    Files.writeString(
        dateline,
        "#!/usr/bin/env bash\necho \"called: $* in $LC_ALL\"\n[ -z \"${HOLD:-}\" ] || read -r _ <"
            + " \"$HOLD\"\nexit ${CODE:-0}\n");
    assertThat(dateline.toFile().setExecutable(true)).isTrue();
    log = folder.resolve("out/_dateline/logs/nightly.log");
  }

  @Test
  void theNightIsYesterdayInTheZone() throws Exception {
    ZoneId zone = ZoneId.of("Pacific/Kiritimati");
    LocalDate before = LocalDate.now(zone).minusDays(1);

    assertThat(nightly(Map.of(), "--zone=Pacific/Kiritimati", "--input=/in")).isZero();

    assertThat(List.of(before, LocalDate.now(zone).minusDays(1)))
        .anySatisfy(
            night ->
                assertThat(log)
                    .content()
                    .contains(
                        "called: run --output="
                            + folder.resolve("out")
                            + " --run="
                            + night
                            + " --input=/in in C.UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void theExitCodeIsPassedOnAndAFailureIsReported(int code) throws Exception {
    int passed =
        nightly(
            Map.of("CODE", String.valueOf(code)),
            "--run=2026-11-20",
            "--on-failure=echo \"$DATELINE_RUN $DATELINE_EXIT_CODE\" > " + folder.resolve("told"));

    assertThat(passed).isEqualTo(code);
    if (code == 0) {
      assertThat(folder.resolve("told")).doesNotExist();
    } else {
      assertThat(folder.resolve("told")).hasContent("2026-11-20 " + code);
    }
  }

  @Test
  void olderLogsAreKeptUpToANumber() throws Exception {
    for (int night = 1; night <= 5; night++) {
      assertThat(nightly(Map.of(), "--run=night-" + night, "--keep-logs=2")).isZero();
    }

    assertThat(log).content().contains("run night-5 begins");
    assertThat(log.resolveSibling("nightly.log.1")).content().contains("night-4");
    assertThat(log.resolveSibling("nightly.log.2")).content().contains("night-3");
    assertThat(log.resolveSibling("nightly.log.3")).doesNotExist();
  }

  @Test
  void theTrashIsEmptiedAfterAGoodNightIfAskedFor() throws Exception {
    String trash = "called: trash --output=" + folder.resolve("out") + " --keep-days=30 ";

    assertThat(nightly(Map.of("CODE", "4"), "--run=night-1", "--keep-days=30")).isEqualTo(4);
    assertThat(log).content().doesNotContain("called: trash");
    assertThat(nightly(Map.of(), "--run=night-2", "--keep-days=30")).isZero();
    assertThat(log).content().contains(trash);
    assertThat(nightly(Map.of(), "--run=night-3")).isZero();
    assertThat(log).content().doesNotContain("called: trash");
  }

  @Test
  void aSecondNightAtOnceIsSentAway() throws Exception {
    Tool.named("mkfifo").orSkip();
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process first = start(Map.of("HOLD", pipe.toString()), "--run=night-1");
    // Opening the pipe waits until the first night reads from it, so that it is under way.
    try (OutputStream hold = Files.newOutputStream(pipe)) {
      assertThat(nightly(Map.of(), "--run=night-2")).isEqualTo(5);
      hold.write('\n');
    }

    assertThat(first.waitFor()).isZero();
    assertThat(nightly(Map.of(), "--run=night-2")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--zone=Europe/Nowhere",
        "--zone=../../../etc/passwd",
        "--keep-logs=many",
        "--keep-days=soon",
        "--run=x -javaagent:evil.jar"
      })
  void whatItDoesNotKnowIsRefused(String argument) throws Exception {
    assertThat(nightly(Map.of(), argument)).isEqualTo(2);
    assertThat(log).doesNotExist();
  }

  @Test
  void theUnitsForSystemdAreSound() throws Exception {
    Tool.named("systemd-analyze").orSkip();
    Path units = Files.createDirectories(folder.resolve("units"));
    for (String name : List.of("dateline-nightly.service", "dateline-nightly.timer")) {
      Files.writeString(
          units.resolve(name),
          Files.readString(Project.root().resolve("scripts/schedule").resolve(name))
              .replace("/opt/dateline", Project.root().toString()));
    }

    assertThat(
            printed(
                "systemd-analyze",
                "verify",
                units.resolve("dateline-nightly.service").toString(),
                units.resolve("dateline-nightly.timer").toString()))
        .isEmpty();
  }

  @Test
  void theCronJobIsReadByKubectl() throws Exception {
    Tool.named("kubectl").orSkip();
    Path bundle = Files.createDirectories(folder.resolve("bundle"));
    Files.copy(
        Project.root().resolve("scripts/schedule/kubernetes-cronjob.yaml"),
        bundle.resolve("cronjob.yaml"));
    Files.writeString(bundle.resolve("kustomization.yaml"), "resources: [cronjob.yaml]\n");

    assertThat(printed("kubectl", "kustomize", bundle.toString()))
        .startsWith("apiVersion: batch/v1\nkind: CronJob\n")
        .contains("concurrencyPolicy: Forbid", "/opt/dateline/scripts/nightly");
  }

  /**
   * Where no kubectl is: every field is one that the API has, and those that it needs are there.
   */
  @Test
  void theCronJobHasTheFieldsOfTheApi() throws IOException {
    String cronJob =
        Files.readString(Project.root().resolve("scripts/schedule/kubernetes-cronjob.yaml"));
    Set<String> fields = new TreeSet<>();
    Deque<Map.Entry<Integer, String>> open = new ArrayDeque<>();
    for (String line : cronJob.lines().toList()) {
      Matcher field = Pattern.compile("( *(?:- )?)([A-Za-z]+):(?: .*)?").matcher(line);
      if (field.matches()) {
        int depth = field.group(1).length();
        while (!open.isEmpty() && open.peek().getKey() >= depth) {
          open.pop();
        }
        String path = (open.isEmpty() ? "" : open.peek().getValue() + ".") + field.group(2);
        fields.add(path);
        open.push(Map.entry(depth, path));
      }
    }

    String job = "spec.jobTemplate.spec";
    String pod = job + ".template.spec";
    assertThat(fields)
        .contains(
            "apiVersion",
            "kind",
            "metadata.name",
            "spec.schedule",
            "spec.timeZone",
            "spec.concurrencyPolicy",
            job + ".backoffLimit",
            job + ".podFailurePolicy.rules.action",
            job + ".podFailurePolicy.rules.onExitCodes.containerName",
            job + ".podFailurePolicy.rules.onExitCodes.operator",
            job + ".podFailurePolicy.rules.onExitCodes.values",
            pod + ".restartPolicy",
            pod + ".containers.name",
            pod + ".containers.image",
            pod + ".containers.command",
            pod + ".containers.args",
            pod + ".containers.volumeMounts",
            pod + ".volumes.name");
    // The API takes a policy for failures only of pods that are not started again in place.
    assertThat(cronJob)
        .contains("restartPolicy: Never", "apiVersion: batch/v1", "values: [2, 3, 4]");
  }

  @Test
  void theExampleForAirflowIsPython() throws Exception {
    Tool.named("python3").orSkip();

    assertThat(
            printed(
                "python3",
                "-c",
                "import ast, sys; ast.parse(open(sys.argv[1]).read())",
                Project.root().resolve("scripts/schedule/airflow.py").toString()))
        .isEmpty();
  }

  /** A quiet night must wake nobody, and metrics that are gone must wake somebody. */
  @Test
  void theExamplesHoldNoQuietNightBack() throws IOException {
    try (Stream<Path> examples = Files.list(Project.root().resolve("scripts/schedule"))) {
      for (Path example : examples.toList()) {
        assertThat(Files.readString(example)).as("%s", example).doesNotContain("--min-documents");
      }
    }
    assertThat(Project.root().resolve("scripts/schedule/prometheus-rules.yaml"))
        .content()
        .contains("absent(dateline_last_success_timestamp_seconds)");
  }

  @Test
  void theCrontabCallsTheScript() throws IOException {
    assertThat(Files.readAllLines(Project.root().resolve("scripts/schedule/crontab")))
        .filteredOn(line -> !line.startsWith("#") && !line.startsWith("MAILTO="))
        .singleElement()
        .asString()
        .matches("([0-9*]+ ){5}/opt/dateline/scripts/nightly( --[a-z-]+=\\S+)+");
  }

  private int nightly(Map<String, String> environment, String... arguments) throws Exception {
    return start(environment, arguments).waitFor();
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(folder.resolve("nightly").toString(), "--output=" + folder.resolve("out")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String printed(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
