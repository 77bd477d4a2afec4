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
  private final FieldPlaces places;
  private final RecordValues values;
  private boolean firstOfList;

  private JsonWalk(JsonParser parser, FieldPlaces places, RecordValues values) {
    this.parser = parser;
    this.places = places;
    this.values = values;
  }

  /** Collects the fields of the object that is the whole input. */
  static void over(JsonParser parser, FieldPlaces places, RecordValues values) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw FieldChoice.bad("the record is not a JSON object");
    }
    new JsonWalk(parser, places, values).object("", false);
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
    FieldPlaces.Place place = places.of(path);
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        add(place, path, inList, Kind.OTHER, "an object");
        if (place.leadsOn()) {
          object(path, inList);
        } else {
          parser.skipChildren();
        }
      }
      case START_ARRAY -> {
        if (place.leadsOn() || place.isRead()) {
          list(path, inList);
        } else {
          parser.skipChildren();
        }
      }
      case VALUE_NULL -> {}
      case VALUE_STRING -> add(place, path, inList, Kind.STRING, text(place));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          add(place, path, inList, Kind.NUMBER, text(place));
      default -> add(place, path, inList, Kind.OTHER, parser.getText());
    }
  }

  private void add(FieldPlaces.Place place, String path, boolean inList, Kind kind, String text) {
    if (inList) {
      values.addElement(place.keys(), path, kind, text, firstOfList);
      firstOfList = false;
    } else {
      values.add(place.keys(), path, kind, text);
    }
  }

  private String text(FieldPlaces.Place place) throws IOException {
    return place.isRead() ? parser.getText() : "";
  }
}
