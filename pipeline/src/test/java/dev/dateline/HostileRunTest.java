package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the whole program in a process of less than 512 MiB on the corpus of hostile files in the
 * folder {@code shared} beside the project, where there is one, and compares every file's end with
 * the corpus's index. Where the index leaves a choice, or Dateline decided otherwise, {@link
 * #CHOICES} says so; the reasons are in docs/decisions/0015.
 */
@Timeout(300)
class HostileRunTest {

  private static final Map<String, String> CHOICES =
      Map.of(
          "encoding/utf16_wrong_bom.txt", "rejected UNDECODABLE",
          "binary/binary_tail.txt", "rejected BINARY");

  private static final long MOST_KIBIBYTES = 512 << 10;
  private static final Path OWN_STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB$");

  @TempDir private Path output;

  /** Runs Dateline, and prints the most memory that the process had, as the system reports it. */
  public static final class WithPeak {

    private WithPeak() {}

    /** The arguments are Dateline's. */
    public static void main(String[] arguments) throws IOException {
      int code = Dateline.run(arguments);
      if (Files.exists(OWN_STATUS)) {
        System.out.println(Files.readString(OWN_STATUS));
      }
      System.exit(code);
    }
  }

  /** How a file ended: the table and reason, kind, or date; and its flags. */
  private record End(String outcome, String flags) {}

  private record Expected(String file, String group, String outcome, String detail) {}

  @Test
  void everyFileEndsAsTheIndexOrADecisionLists() throws Exception {
    Path corpus = Project.sharedOrSkip("hostile");
    Path files = corpus.resolve("small").toRealPath();
    String said = run(files);
    PublishedRun run = PublishedRun.in(output);
    Map<String, End> ends = ends(run, files);
    List<Expected> index = index(corpus);
    List<String> wrong = new ArrayList<>();
    for (Expected expected : index) {
      End end = ends.getOrDefault(expected.file(), new End("nowhere", ""));
      if (!fits(expected, end)) {
        wrong.add(expected + " ended as " + end);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(run.refusedOutOfPlace()).isEmpty();
    assertThat(run.manifest().books().balances()).isTrue();
    assertThat(run.manifest().books().read()).isEqualTo(index.size());
    if (Files.exists(OWN_STATUS)) {
      Matcher peak = PEAK.matcher(said);
      assertThat(peak.find()).as(said).isTrue();
      assertThat(Long.parseLong(peak.group(1))).isLessThan(MOST_KIBIBYTES);
    }
  }

  private static boolean fits(Expected expected, End end) {
    String chosen = CHOICES.get(expected.file());
    if (chosen != null) {
      return end.outcome().equals(chosen);
    }
    if (expected.outcome().startsWith("reject:")) {
      return end.outcome().equals(expected.outcome().replace("reject:", "rejected "));
    }
    if (expected.outcome().equals("dup")) {
      return end.outcome().startsWith("duplicate");
    }
    // What the index takes for itself may have the body of another file: headlines do not count.
    boolean copied = end.outcome().startsWith("duplicate");
    boolean dated =
        !expected.detail().startsWith("date=")
            || end.outcome().startsWith("dated " + expected.detail().substring(5, 15));
    boolean flagged =
        !expected.outcome().equals("write+flag")
            || expected.detail().contains("unless datelines are parsed")
            || !expected.detail().matches("(NO_DATE|REPLACED_BYTES|MOJIBAKE|GARBLED)\\b.*")
            || end.flags().contains("MIXED_CHARSETS")
            || end.flags().contains(expected.detail().split("[^A-Z_]", 2)[0]);
    return copied || (end.outcome().contains("dated") && dated && flagged);
  }

  private String run(Path files) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx224m",
            // Each thread has memory of its own.
            "-XX:ActiveProcessorCount=2",
            "-cp",
            System.getProperty("java.class.path"),
            WithPeak.class.getName(),
            "run",
            "--input=" + files,
            "--output=" + output,
            "--run=night-1");
    Process process = java.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static Map<String, End> ends(PublishedRun run, Path files) throws IOException {
    Map<String, End> ends = new TreeMap<>();
    for (Table table : Table.values()) {
      if (table.accounts() == Table.Accounts.DERIVED) {
        continue;
      }
      for (ObjectNode row : run.rows(table)) {
        String outcome =
            switch (table) {
              case ARTICLES -> "dated " + row.get("date_published").asText();
              case UNDATED -> "undated";
              case DUPLICATES -> "duplicate " + row.get("kind").asText();
              case REJECTED -> "rejected " + row.get("reason").asText();
              case STORIES -> throw new AssertionError("derived rows are of no document");
            };
        String flags = row.has("flags") ? row.get("flags").toString() : "";
        ends.put(PublishedRun.document(row, files), new End(outcome, flags));
      }
    }
    return ends;
  }

  private static List<Expected> index(Path corpus) throws IOException {
    return Files.readAllLines(corpus.resolve("index.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Expected(cells[0], cells[1], cells[3], cells[4]))
        .toList();
  }
}
