package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads CoNLL columns: one token a line, the token first and its IOB, IOB2 or IOBES tag last, an
 * empty line between sentences, {@code -DOCSTART-} or {@code # newdoc} between documents.
 *
 * <p>PER, ORG, LOC and GPE are read as PERSON, ORGANIZATION, LOCATION, LOCATION.
 */
public final class ConllFormat {

  private static final Map<String, String> TYPES =
      Map.of("PER", "PERSON", "ORG", "ORGANIZATION", "LOC", "LOCATION", "GPE", "LOCATION");

  private final String where;
  private final List<AnnotatedText> texts = new ArrayList<>();
  private TextJoiner joiner = new TextJoiner();
  private String openType = "";

  private ConllFormat(String where) {
    this.where = where;
  }

  /**
   * Reads a file.
   *
   * @param where its name, for messages and ids
   * @throws IllegalArgumentException on a line of one column
   */
  public static List<AnnotatedText> read(List<String> lines, String where) {
    ConllFormat format = new ConllFormat(where);
    for (int i = 0; i < lines.size(); i++) {
      format.line(lines.get(i), i + 1);
    }
    format.endDocument();
    return format.texts;
  }

  private void line(String line, int number) {
    if (line.startsWith("-DOCSTART-") || line.startsWith("# newdoc")) {
      endDocument();
    } else if (line.isBlank()) {
      endName();
      joiner.endSentence();
    } else if (!line.startsWith("# ")) {
      String[] columns = line.strip().split(line.indexOf('\t') >= 0 ? "\t" : "\\s+", -1);
      if (columns.length < 2) {
        throw new IllegalArgumentException(
            "not a token and a tag: '%s' (%s, line %d).".formatted(line, where, number));
      }
      token(columns[0], columns[columns.length - 1]);
    }
  }

  private void token(String token, String tag) {
    String type = tag.length() > 2 ? tag.substring(2) : "";
    boolean begins = tag.startsWith("B-") || tag.startsWith("S-") || tag.startsWith("U-");
    if (begins || !type.equals(openType)) {
      endName();
      if (!type.isEmpty()) {
        joiner.startName(TYPES.getOrDefault(type, type));
        openType = type;
      }
    }
    joiner.token(token);
  }

  private void endName() {
    if (!openType.isEmpty()) {
      joiner.endName();
      openType = "";
    }
  }

  private void endDocument() {
    endName();
    if (!joiner.isEmpty()) {
      texts.add(joiner.toText(where + "#" + (texts.size() + 1)));
    }
    joiner = new TextJoiner();
  }
}
