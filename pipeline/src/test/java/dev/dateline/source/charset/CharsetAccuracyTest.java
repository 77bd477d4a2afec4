package dev.dateline.source.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetMatch;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Measures how often the charset found gives the very text that was written; the table in {@code
 * docs/INPUT.md} is what this test computes.
 */
class CharsetAccuracyTest {

  private static final int LONG_COPIES = 4;

  private record Sample(String language, String charset, String text) {}

  /** What was tried and how often each way of detecting gave the text. */
  private static final class Score {
    private int tried;
    private int ours;
    private int universal;
    private int icu;

    private String row(String name) {
      return "| " + name + " | " + tried + " | " + ours + " | " + universal + " | " + icu + " |";
    }
  }

  @Test
  void theTableInTheDocsIsWhatDetectionDoes() throws IOException {
    Map<String, Score> rows = new TreeMap<>();
    Score all = new Score();
    Score unseen = new Score();
    List<String> wrong = new ArrayList<>();
    for (Sample sample : samples("charset-texts.tsv")) {
      for (String text : lengths(sample.text())) {
        add(rows.computeIfAbsent(sample.charset(), c -> new Score()), sample, text);
        add(all, sample, text, wrong);
      }
    }
    for (Sample sample : samples("charset-texts-unseen.tsv")) {
      for (String text : lengths(sample.text())) {
        add(unseen, sample, text, wrong);
      }
    }
    StringBuilder table = new StringBuilder();
    rows.forEach((charset, score) -> table.append(score.row(charset)).append('\n'));
    table.append(all.row("**all**")).append('\n');
    table.append(unseen.row("**unseen**")).append('\n');
    assertThat(rows).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Files.readString(docs()))
        .as("the table of docs/INPUT.md, wrong: %s", String.join("; ", wrong))
        .contains(table);
  }

  private static void add(Score score, Sample sample, String text, List<String> wrong) {
    if (!add(score, sample, text)) {
      wrong.add(sample.language() + " " + sample.charset() + " of " + text.length());
    }
  }

  private static boolean add(Score score, Sample sample, String text) {
    byte[] bytes = text.getBytes(Charset.forName(sample.charset()));
    boolean right = ours(bytes).equals(text);
    score.tried++;
    score.ours += right ? 1 : 0;
    score.universal += universal(bytes).equals(text) ? 1 : 0;
    score.icu += icu(bytes).equals(text) ? 1 : 0;
    return right;
  }

  private static String ours(byte[] bytes) {
    try {
      return TextDecoder.of(Optional.empty()).decode(bytes, bytes.length).text();
    } catch (RefusedException e) {
      return e.getMessage();
    }
  }

  private static String universal(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return decoded(bytes, detector.getDetectedCharset());
  }

  private static String icu(byte[] bytes) {
    CharsetMatch match = new com.ibm.icu.text.CharsetDetector().setText(bytes).detect();
    return decoded(bytes, match == null ? null : match.getName());
  }

  private static String decoded(byte[] bytes, String charset) {
    boolean known = charset != null && Charset.isSupported(charset);
    return known ? new String(bytes, Charset.forName(charset)) : "";
  }

  /** Three words, the first sentence, all of it, all of it as one page among English lines. */
  private static List<String> lengths(String text) {
    int sentence = text.length();
    for (String stop : List.of(". ", "。", "แล้ว ")) {
      sentence = text.contains(stop) ? Math.min(sentence, text.indexOf(stop) + 1) : sentence;
    }
    String page = "date 2021-08-04\nHarbour plan\n\n" + (text + "\n").repeat(LONG_COPIES);
    return List.of(text.substring(0, sentence), text, page);
  }

  private static List<Sample> samples(String name) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (InputStream in = CharsetAccuracyTest.class.getResourceAsStream(name)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          for (String charset : cells[1].split(" ", -1)) {
            samples.add(new Sample(cells[0], charset, writable(cells[2], charset)));
          }
        }
      }
    }
    return samples;
  }

  /** The text without what the charset can't hold. */
  private static String writable(String text, String charset) {
    StringBuilder writable = new StringBuilder();
    var encoder = Charset.forName(charset).newEncoder();
    text.codePoints()
        .filter(c -> encoder.canEncode(Character.toString(c)))
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }

  private static Path docs() {
    Path module = Path.of("").toAbsolutePath();
    return module.getParent().resolve("docs/INPUT.md");
  }
}
