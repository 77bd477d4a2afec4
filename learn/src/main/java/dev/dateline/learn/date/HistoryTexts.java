package dev.dateline.learn.date;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes texts without a day of publication from sentences about days of history: each sentence as a
 * paragraph, at the beginning, inside a long line, in wrapped lines, and on the last line.
 */
public final class HistoryTexts {
  private static final int WIDTH = 60;

  private HistoryTexts() {}

  /**
   * The texts by name.
   *
   * @param lines one for each language: its code, a sentence without a day, sentences with one,
   *     separated by tabs; lines that begin with {@code #} are comments
   */
  public static Map<String, String> of(List<String> lines) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        for (int i = 2; i < fields.length; i++) {
          List<String> shapes = shapes(fields[i], fields[1]);
          for (int shape = 0; shape < shapes.size(); shape++) {
            texts.put(fields[0] + "-" + (i - 2) + "-" + shape, shapes.get(shape));
          }
        }
      }
    }
    return texts;
  }

  private static List<String> shapes(String told, String around) {
    return List.of(
        around + "\n\n" + told + "\n\n" + around + "\n",
        told + "\n\n" + around + "\n\n" + around + "\n",
        around + " " + around + " " + told + " " + around + "\n",
        wrapped(told + " " + around + " " + around)
            + "\n\n"
            + wrapped(around + " " + told + " " + around)
            + "\n",
        around + "\n" + told + "\n");
  }

  private static String wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines);
  }
}
