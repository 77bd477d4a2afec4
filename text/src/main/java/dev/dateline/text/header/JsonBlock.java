package dev.dateline.text.header;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads front matter in JSON: an object at the start of the text that ends its line, has a known
 * name, and is followed by text. An object followed by nothing, or by more JSON, is a record and
 * not front matter.
 */
final class JsonBlock {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final int LONGEST = 1 << 16;

  private JsonBlock() {}

  /** The front matter at the head of a text. */
  static Optional<HeadBlock> in(String text) {
    int start = Blanks.skip(text, 0);
    if (start == text.length() || text.charAt(start) != '{') {
      return Optional.empty();
    }
    String head = text.substring(start, Math.min(text.length(), start + LONGEST));
    List<HeadField> fields = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(head)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        add(parser, start, fields);
      }
      int end = start + (int) parser.currentLocation().getCharOffset();
      int lineEnd = Blanks.lineEnd(text, end);
      int next = Blanks.skip(text, lineEnd);
      boolean heads =
          Blanks.skipInLine(text, end) == lineEnd
              && next < text.length()
              && "{[]},".indexOf(text.charAt(next)) < 0;
      boolean known =
          fields.stream().anyMatch(f -> FieldNames.FRONT_MATTER.target(f.name()).isPresent());
      return heads && known
          ? Optional.of(new HeadBlock(FieldNames.FRONT_MATTER, fields, lineEnd))
          : Optional.empty();
    } catch (IOException e) {
      // Text that starts with a brace, but is not JSON.
      return Optional.empty();
    }
  }

  private static void add(JsonParser parser, int start, List<HeadField> fields) throws IOException {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    int from = start + (int) parser.currentTokenLocation().getCharOffset();
    String value = "";
    if (token == JsonToken.START_ARRAY) {
      value = list(parser);
    } else if (token.isStructStart()) {
      parser.skipChildren();
    } else if (token != JsonToken.VALUE_NULL) {
      value = "\"" + escaped(parser.getText()) + "\"";
    }
    fields.add(
        new HeadField(name, value, from, start + (int) parser.currentLocation().getCharOffset()));
  }

  private static String list(JsonParser parser) throws IOException {
    StringJoiner values = new StringJoiner(", ", "[", "]");
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      if (t == null) {
        throw new IOException("the list has no end");
      }
      if (t.isScalarValue() && t != JsonToken.VALUE_NULL) {
        values.add("\"" + escaped(parser.getText()) + "\"");
      }
      parser.skipChildren();
    }
    return values.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ');
  }
}
