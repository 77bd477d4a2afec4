package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages and messages use plain words. Words that were replaced once do not come back.
 *
 * <p>Checked are the prose of pages (without code, links' targets, decisions and the changelog) and
 * the string literals with more than one word in main code: messages, help and report pages.
 */
class RetiredWordsTest {

  /** A retired word, as a regular expression, and the word that replaces it. */
  private record Retired(Pattern word, String replacement) {
    Retired(String word, String replacement) {
      this(Pattern.compile(word, Pattern.CASE_INSENSITIVE), replacement);
    }
  }

  /** A phrase in which a retired word is right, in files whose path ends so. */
  private record Allowed(String file, Pattern phrase) {
    Allowed(String file, String phrase) {
      this(file, Pattern.compile(phrase, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final List<Retired> RETIRED =
      List.of(
          new Retired("\\banew\\b", "again"),
          new Retired("\\b(to)?nights?\\b", "run (night only where a schedule is meant)"),
          new Retired("\\b(stands?|stood)\\b(?! for\\b)", "is, are, has not changed"),
          new Retired("\\btold\\b", "shown, reported, listed, recorded"),
          new Retired("\\b(tells?|telling)\\b(?! (\\S+ ){0,2}stor(y|ies)\\b)", "shows, reports"),
          new Retired("\\b(says|said)\\b", "shows, reports, states, contains"),
          new Retired("\\b(laid|lays?|laying)\\b", "put, stored; spilled (rows)"),
          new Retired("\\blies\\b", "is"),
          new Retired("\\b(made|makes?|making) (it )?good\\b", "repaired, repair"),
          new Retired("\\b(refuse[sd]?|named|told) by name\\b", "with a reason"),
          new Retired("\\bsettl(e|es|ed|ing)\\b", "decide, decided"),
          new Retired("\\bkin\\b", "similar"),
          new Retired("\\bby (it|him|her|them)sel(f|ves)\\b", "automatically, alone"),
          new Retired("\\bno news\\b", "not new, known"),
          new Retired("\\bwhat (says|is no|goes|gives|names|tells)\\b", "a noun"),
          new Retired("\\b(is|are|was|were|be) whole\\b", "is complete"),
          new Retired("\\b(goes|go|went|gone) (with|away)\\b", "is removed, is deleted"));

  private static final List<Allowed> ALLOWED =
      List.of(
          new Allowed(".md", "\\b(every|each|at) night\\b"),
          new Allowed("docs/ARCHITECTURE.md", "\\*\\*night\\*\\*.*"),
          new Allowed("EvaluateStoriesCommand.java", "--nights\\b"));

  private static final Pattern NO_PROSE = Pattern.compile("^ {4}.*|`[^`]*`|]\\([^)]*\\)");

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  /** Comments and characters are matched so that quotes in them begin no string. */
  private static final Pattern STRING =
      Pattern.compile(
          "//[^\\n]*+|/\\*.*?\\*/|\"\"\"(?<block>.*?)\"\"\""
              + "|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*+)\"|'(?:\\\\.|[^'\\\\])++'",
          Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("pages")
  void noPageUsesARetiredWord(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    List<String> found = new ArrayList<>();
    boolean isCode = false;
    for (int i = 0; i < lines.size(); i++) {
      isCode ^= lines.get(i).startsWith("```");
      if (!isCode) {
        findIn(page, i + 1, NO_PROSE.matcher(lines.get(i)).replaceAll(""), found);
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noMessageUsesARetiredWord(Path sources) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : filesBelow(sources, ".java")) {
      String code = Files.readString(source);
      Matcher string = STRING.matcher(code);
      while (string.find()) {
        String text = string.group("block") == null ? string.group("line") : string.group("block");
        if (text != null && text.contains(" ")) {
          int line = (int) code.substring(0, string.start()).lines().count();
          findIn(source, line, TAG.matcher(text).replaceAll(" "), found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static void findIn(Path file, int line, String text, List<String> found) {
    String path = Project.root().relativize(file).toString();
    String checked = text;
    for (Allowed allowed : ALLOWED) {
      if (path.endsWith(allowed.file())) {
        checked = allowed.phrase().matcher(checked).replaceAll("");
      }
    }
    for (Retired retired : RETIRED) {
      Matcher word = retired.word().matcher(checked);
      if (word.find()) {
        found.add(
            "%s:%d: '%s', write: %s".formatted(path, line, word.group(), retired.replacement()));
      }
    }
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Project.root());
        Stream<Path> docs = Files.list(Project.root().resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md"))
          .sorted()
          .toList();
    }
  }

  static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.walk(Project.root(), 3)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .map(folder -> folder.resolve("src/main/java"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> filesBelow(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
