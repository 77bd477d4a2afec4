package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Tool;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same run under other clocks, zones and locales, and inside a fence. */
@Tag("faults")
@Timeout(600)
class SurroundingsTest {

  @TempDir private Path folder;
  private Map<String, String> expected;

  @BeforeEach
  void aPlainRun() throws Exception {
    Corpus.write(folder.resolve("in"), 0, 60);
    expected = makeRun("plain", List.of(), Map.of());
    assertThat(expected).hasSizeGreaterThan(10);
  }

  @Test
  void zoneAndLocaleLeaveNoTrace() throws Exception {
    assertThat(makeRun("apia", List.of(), Map.of("TZ", "Pacific/Apia"))).isEqualTo(expected);
    assertThat(
            makeRun("turkish", List.of(), Map.of("LANG", "tr_TR.UTF-8", "LC_ALL", "tr_TR.UTF-8")))
        .isEqualTo(expected);
    assertThat(makeRun("plain-c", List.of(), Map.of("LC_ALL", "C"))).isEqualTo(expected);
    FaultLog.note(
        "6-locale",
        "`TZ=Pacific/Apia`, `LANG=tr_TR.UTF-8`, `LC_ALL=C`",
        3,
        "the same data files, byte for byte");
  }

  @Test
  void theClockLeavesNoTrace() throws Exception {
    Tool.named("faketime").orSkip();

    for (String year : List.of("1970", "2038")) {
      assertThat(
              makeRun(
                  "clock-" + year,
                  List.of("faketime", "-f", "@" + year + "-02-03 04:05:06"),
                  Map.of("FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0")))
          .isEqualTo(expected);
    }
    FaultLog.note(
        "6-clock", "a clock in 1970 and in 2038", 2, "the same data files, byte for byte");
  }

  @Test
  void nothingIsWrittenElsewhereAndNoNetworkIsUsed() throws Exception {
    Tool.named("strace").orSkip(works("strace", "-f", "-o", folder.resolve("probe"), "true"));
    Path trace = folder.resolve("trace");

    assertThat(
            makeRun(
                "fenced",
                List.of(
                    "strace",
                    "-f",
                    "-qq",
                    "-s4096",
                    "-e",
                    "trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,"
                        + "unlinkat,link,linkat,symlink,symlinkat,truncate,connect,bind,sendto",
                    "-o",
                    trace.toString()),
                Map.of()))
        .isEqualTo(expected);

    List<String> outside = new ArrayList<>();
    List<String> network = new ArrayList<>();
    long changes = 0;
    try (Stream<String> calls = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
      for (String call : (Iterable<String>) calls::iterator) {
        if (call.contains("AF_INET")) {
          network.add(call);
        } else if (!call.contains("AF_UNIX") && changesFiles(call)) {
          changes++;
          if (!call.contains("\"" + folder)
              && !call.contains("\"/dev/")
              && !call.contains("\"/proc/self/")) {
            outside.add(call);
          }
        }
      }
    }
    assertThat(network).isEmpty();
    assertThat(outside).isEmpty();
    assertThat(changes).isGreaterThan(50);
    FaultLog.note(
        "8-fence",
        "every system call of a run that changes a file or uses the network",
        changes,
        "none outside the output and the folder for temporary files; no network");
  }

  private static boolean changesFiles(String call) {
    return call.contains("open")
        ? call.contains("O_WRONLY") || call.contains("O_RDWR") || call.contains("O_CREAT")
        : call.contains("\"/");
  }

  private Map<String, String> makeRun(
      String name, List<String> prefix, Map<String, String> environment) throws Exception {
    Path output = folder.resolve("out-" + name);
    DatelineProcess process =
        DatelineProcess.start(
            folder,
            prefix,
            environment,
            "dev.dateline.cli.Dateline",
            List.of(
                "run",
                "--input=" + folder.resolve("in"),
                "--output=" + output,
                "--run=2026-11-20",
                "--latest=2026-11-22",
                "--quiet"));
    assertThat(process.exitCode()).as(process.printed()).isZero();
    return Trees.rowHashes(output);
  }

  private static boolean works(Object... command) throws InterruptedException {
    try {
      return new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
