package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads OpenNLP's name finder format: one sentence a line, tokens separated by spaces, names
 * between {@code <START:TYPE>} and {@code <END>}, an empty line between documents.
 */
public final class OpenNlpFormat {

  private static final String START = "<START:";
  private static final String END = "<END>";

  private OpenNlpFormat() {}

  /**
   * Reads a file.
   *
   * @param where its name, for messages and ids
   * @throws IllegalArgumentException on a name that is not closed or not opened
   */
  public static List<AnnotatedText> read(List<String> lines, String where) {
    List<AnnotatedText> texts = new ArrayList<>();
    TextJoiner joiner = new TextJoiner();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        sentence(lines.get(i), joiner, where + ", line " + (i + 1));
      } else if (!joiner.isEmpty()) {
        texts.add(joiner.toText(where + "#" + (texts.size() + 1)));
        joiner = new TextJoiner();
      }
    }
    if (!joiner.isEmpty()) {
      texts.add(joiner.toText(where + "#" + (texts.size() + 1)));
    }
    return texts;
  }

  private static void sentence(String line, TextJoiner joiner, String where) {
    for (String token : line.strip().split("\\s+", -1)) {
      if (token.startsWith(START) && token.endsWith(">")) {
        if (joiner.inName()) {
          throw new IllegalArgumentException(
              "a name inside a name: '%s' (%s). Expected <END> first.".formatted(token, where));
        }
        joiner.startName(token.substring(START.length(), token.length() - 1));
      } else if (token.equals(END)) {
        if (!joiner.inName()) {
          throw new IllegalArgumentException(
              "<END> without <START:TYPE> (%s). Mark where the name begins.".formatted(where));
        }
        joiner.endName();
      } else {
        joiner.token(token);
      }
    }
    if (joiner.inName()) {
      throw new IllegalArgumentException(
          "a name that does not end (%s). Expected <END> in the same line.".formatted(where));
    }
    joiner.endSentence();
  }
}
