package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * News prose for generated documents: the project's annotated sentences as running text.
 *
 * @param headlines the first line of every story
 * @param sentences every other line
 */
record Prose(List<String> headlines, List<String> sentences) {

  private static final Pattern TAG = Pattern.compile("<START:[A-Z]+> | <END>");
  private static final Pattern SPACE_BEFORE = Pattern.compile(" (?=[,.;:!?)%]|'s\\b)");
  private static final Pattern SPACE_AFTER = Pattern.compile("(?<=[($]) ");
  private static final Pattern QUOTED = Pattern.compile("\" ([^\"]*?) ?\"");

  /** The prose of a folder of annotated sentences. */
  static Prose of(Path folder) throws IOException {
    List<String> headlines = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.sorted().toList()) {
        boolean first = true;
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            (first ? headlines : sentences).add(printed(line));
          }
          first = line.isBlank();
        }
      }
    }
    return new Prose(headlines, sentences);
  }

  private static String printed(String line) {
    String plain = TAG.matcher(line).replaceAll("");
    String closed = SPACE_AFTER.matcher(SPACE_BEFORE.matcher(plain).replaceAll("")).replaceAll("");
    return QUOTED.matcher(closed).replaceAll("\"$1\"").strip();
  }
}
