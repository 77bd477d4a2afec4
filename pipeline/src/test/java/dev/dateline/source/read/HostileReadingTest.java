package dev.dateline.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Flag;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.fixtures.Project;
import dev.dateline.source.Inputs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Reads the corpus of hostile files in the folder {@code shared} beside the project, where there is
 * one, and compares what concerns reading with its index.
 */
class HostileReadingTest {

  private static final Set<Reason> READING =
      Set.of(
          Reason.EMPTY,
          Reason.UNDECODABLE,
          Reason.BINARY,
          Reason.BAD_COMPRESSION,
          Reason.NESTED_COMPRESSION,
          Reason.TOO_LARGE);

  /** Where the index leaves a choice: what Dateline chose. */
  private static final Map<String, Reason> CHOSEN =
      Map.of(
          "encoding/utf16_wrong_bom.txt", Reason.UNDECODABLE,
          "binary/binary_tail.txt", Reason.BINARY);

  private record Expected(String file, String outcome, String detail) {}

  @Test
  void everyFileIsReadOrRefusedAsTheIndexLists() throws IOException {
    Path corpus = Project.sharedOrSkip("hostile");
    List<String> wrong = new ArrayList<>();
    for (Expected expected : index(corpus)) {
      Outcome<SourceText> outcome =
          Inputs.only(Inputs.read(corpus.resolve("small").resolve(expected.file())));
      String problem = problem(expected, outcome);
      if (!problem.isEmpty()) {
        wrong.add(expected + ": " + problem);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String problem(Expected expected, Outcome<SourceText> outcome) {
    if (outcome instanceof Outcome.Rejected<SourceText> rejected) {
      return refused(expected, rejected.rejection());
    }
    SourceText text = Inputs.kept(outcome);
    String reason = expected.outcome().replace("reject:", "");
    if (READING.stream().anyMatch(r -> r.name().equals(reason))) {
      return "kept as " + text.decoding();
    }
    if (expected.detail().contains("decoded as ")) {
      String name = expected.detail().replaceFirst(".*decoded as ", "").replace('_', '-');
      Charset said =
          Charset.forName(
              name.replaceFirst("^utf-(16|32)-", "utf-$1")
                  .replaceFirst("^iso2022", "iso-2022")
                  .replaceFirst("^cp125", "windows-125"));
      if (!said.name().equals(text.decoding().charset())) {
        return "decoded as " + text.decoding();
      }
    }
    for (Flag flag : List.of(Flag.REPLACED_BYTES, Flag.MOJIBAKE)) {
      boolean wanted =
          expected.outcome().contains("flag") && expected.detail().startsWith(flag.name());
      // Better than with malformed bytes replaced: each line read in its own charset.
      boolean byLine = flag == Flag.REPLACED_BYTES && text.flags().contains(Flag.MIXED_CHARSETS);
      if (wanted && !byLine && !text.flags().contains(flag)) {
        return "no " + flag;
      }
    }
    boolean clean = expected.outcome().equals("write");
    return clean && !text.flags().isEmpty() ? "flags " + text.flags() : "";
  }

  private static String refused(Expected expected, Rejection rejection) {
    boolean said = expected.outcome().equals("reject:" + rejection.reason());
    boolean chosen = rejection.reason() == CHOSEN.get(expected.file());
    return said || chosen ? "" : "refused: " + rejection.reason() + " " + rejection.detail();
  }

  private static List<Expected> index(Path corpus) throws IOException {
    return Files.readAllLines(corpus.resolve("index.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Expected(cells[0], cells[3], cells[4]))
        .toList();
  }
}
