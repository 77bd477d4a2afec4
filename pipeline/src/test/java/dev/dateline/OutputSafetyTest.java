package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.source.FileUris;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a document or of a file's name acts on who looks at our outputs: no control character,
 * direction override or markup of theirs gets onto the console or into a text file as it is.
 */
@Timeout(300)
class OutputSafetyTest {

  private static final String MARK = "INJECTED";

  /** Would start a line of its own, colour a terminal, turn the direction, or run in a page. */
  private static final String HOSTILE =
      "\n2026-11-20 ERROR "
          + MARK
          + "\u001b[31m\u009b31m\u202e\u2028\u0007<script>alert('"
          + MARK
          + "')</script>\"'=cmd|' /C calc'!A0 ${jndi:ldap://a} ../../x";

  @TempDir private Path folder;

  @Test
  void whatIsHostileInTextsAndNamesNeverActs() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    String names = FileUris.uri(input.toRealPath()) + "/";
    write(
        names + "%0AERROR%20" + MARK + "%1B%5B31m%E2%80%AE.txt",
        "date 2021-08-04\nTitle\n\nBody " + HOSTILE);
    write(names + "%3Cscript%3E" + MARK + ".txt", "date " + HOSTILE + "\nTitle\n\nBody");
    write(names + "bad.txt", "date 2021-13-04" + HOSTILE + "\nTitle\n\nBody");
    write(
        names + "%FF.jsonl",
        "{\"text\":1,\"title\":\"" + MARK + "\u001b[31m\u202e\n{\"text\":\"a\"}" + HOSTILE);
    write(names + "empty%0A" + MARK + ".txt", "");
    Path output = folder.resolve("out");
    String said = run("run", "--input=" + input, "--output=" + output, "--run=night-1");
    said += run("run", "--dry-run", "--input=" + input, "--output=" + output, "--run=night-2");
    said += run("inspect", input.toString());
    said += run("inspect", "--json", input.toString());
    said +=
        run(
            "run",
            "--input=" + input + "/no\n" + MARK + "\u001b[31m",
            "--output=" + output,
            "--run=x");
    said += run("run", "--run=\u001b[31m\n" + MARK, "--input=" + input, "--output=" + output);
    harmless("the console", said);
    for (Path file : textFiles(output)) {
      harmless(file.toString(), Files.readString(file));
    }
  }

  private static void harmless(String where, String text) {
    assertThat(text.codePoints().filter(c -> c != '\n' && Character.isISOControl(c)).toArray())
        .as("control characters on %s", where)
        .isEmpty();
    assertThat(text).as(where).doesNotContain("\u202e", "\u2028");
    assertThat(text.lines().filter(line -> line.matches("(2026-11-20 )?ERROR " + MARK + ".*")))
        .as("lines of their own on %s", where)
        .isEmpty();
    if (where.endsWith(".html")) {
      assertThat(text).as(where).doesNotContain("<script>alert");
    }
  }

  private static List<Path> textFiles(Path output) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(output)) {
      all.filter(file -> file.toString().matches(".*\\.(json|html|log|txt|csv|prom)"))
          .forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  private static void write(String uri, String text) throws IOException {
    Files.writeString(FileUris.path(uri), text);
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Dateline.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
    java.environment().put("LC_ALL", "C.UTF-8");
    Process process = java.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
