package dev.dateline.source.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.source.record.FieldValue.Kind;
import java.io.IOException;

/**
 * Collects the fields of one JSON object that are read. An element of a list counts as a value of
 * the list's field. Not thread-safe.
 */
final class JsonWalk {

  private static final int DEEPEST_SHOWN = 10;

  private final JsonParser parser;
  private final FieldNames names;
  private final RecordValues values;
  private boolean firstOfList;

  private JsonWalk(JsonParser parser, FieldNames names, RecordValues values) {
    this.parser = parser;
    this.names = names;
    this.values = values;
  }

  /** Collects the fields of the object that is the whole input. */
  static void over(JsonParser parser, FieldNames names, RecordValues values) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw FieldChoice.bad("the record is no JSON object");
    }
    new JsonWalk(parser, names, values).object("", false);
    if (parser.nextToken() != null) {
      throw FieldChoice.bad("there is more in the record than one JSON object");
    }
  }

  /** The names of the objects around a value and its own, with dots between; not all, if many. */
  static String path(JsonStreamContext place) {
    StringBuilder path = new StringBuilder();
    JsonStreamContext around = place;
    for (int i = 0; around != null && i < DEEPEST_SHOWN; i++, around = around.getParent()) {
      if (around.getCurrentName() != null) {
        path.insert(0, around.getCurrentName() + (path.isEmpty() ? "" : "."));
      }
    }
    return path.toString();
  }

  private void object(String above, boolean inList) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      value(above.isEmpty() ? name : above + "." + name, inList);
    }
  }

  private void list(String path, boolean inList) throws IOException {
    firstOfList = !inList;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        list(path, true);
      } else {
        value(path, true);
      }
    }
    firstOfList = false;
  }

  private void value(String path, boolean inList) throws IOException {
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> {
        add(path, inList, Kind.OTHER, "an object");
        if (names.leadsOn(path)) {
          object(path, inList);
        } else {
          parser.skipChildren();
        }
      }
      case START_ARRAY -> {
        if (names.leadsOn(path) || !names.keysOf(path).isEmpty()) {
          list(path, inList);
        } else {
          parser.skipChildren();
        }
      }
      case VALUE_NULL -> {}
      case VALUE_STRING -> add(path, inList, Kind.STRING, text(path));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(path, inList, Kind.NUMBER, text(path));
      default -> add(path, inList, Kind.OTHER, parser.getText());
    }
  }

  private void add(String path, boolean inList, Kind kind, String text) {
    if (inList) {
      values.addElement(path, kind, text, firstOfList);
      firstOfList = false;
    } else {
      values.add(path, kind, text);
    }
  }

  private String text(String path) throws IOException {
    return names.keysOf(path).isEmpty() ? "" : parser.getText();
  }
}
