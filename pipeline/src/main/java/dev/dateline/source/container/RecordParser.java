package dev.dateline.source.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.dateline.article.Metadata;
import dev.dateline.article.Printable;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Parses one line of JSON Lines: an object with a string {@code text} and optional {@code id},
 * {@code url}, {@code title}, {@code date}.
 *
 * <p>An absent or null option is none; {@code id} and {@code date} may be numbers; other keys are
 * passed over. Refuses as BAD_RECORD what is no such object, one of these keys that stands twice,
 * values nested deeper than 1,000, and anything behind the object.
 */
final class RecordParser {

  private enum Key {
    TEXT,
    ID,
    URL,
    TITLE,
    DATE
  }

  private static final int SHOWN = 60;
  private static final Optional<String> FORMAT = Optional.of("jsonl");

  /** Keys come from outside: a table of them that outlives the line would only grow. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /**
   * What a line holds.
   *
   * @param text the document's text
   * @param metadata the rest
   */
  record Fields(String text, Metadata metadata) {}

  /** Parses a line of well-formed UTF-8. */
  Fields parse(byte[] line, int length) throws RefusedException {
    try (JsonParser parser = JSON.createParser(line, 0, length)) {
      return fields(parser);
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Parses a decoded line. */
  Fields parse(String line) throws RefusedException {
    try (JsonParser parser = JSON.createParser(line)) {
      return fields(parser);
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static Fields fields(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw bad("the line is no JSON object");
    }
    Map<Key, Optional<String>> values = new EnumMap<>(Key.class);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Optional<Key> key = key(parser.currentName());
      parser.nextToken();
      if (key.isEmpty()) {
        parser.skipChildren();
      } else if (values.put(key.get(), value(key.get(), parser)) != null) {
        throw bad("the key '" + name(key.get()) + "' stands twice");
      }
    }
    if (parser.nextToken() != null) {
      throw bad("there is more on the line than one JSON object");
    }
    Optional<String> text = values.getOrDefault(Key.TEXT, Optional.empty());
    if (text.isEmpty()) {
      throw bad("the record has no 'text'");
    }
    return new Fields(
        text.get(),
        Metadata.builder()
            .format(FORMAT)
            .id(values.getOrDefault(Key.ID, Optional.empty()))
            .url(values.getOrDefault(Key.URL, Optional.empty()))
            .title(values.getOrDefault(Key.TITLE, Optional.empty()))
            .date(values.getOrDefault(Key.DATE, Optional.empty()))
            .build());
  }

  private static Optional<String> value(Key key, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    boolean number = token.isNumeric() && (key == Key.ID || key == Key.DATE);
    if (token != JsonToken.VALUE_STRING && !number) {
      throw bad(
          "the value of '"
              + name(key)
              + "' is no string: "
              + Printable.of(parser.getText(), SHOWN));
    }
    return Optional.of(parser.getText());
  }

  private static Optional<Key> key(String name) {
    for (Key key : Key.values()) {
      if (name(key).equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private static String name(Key key) {
    return key.name().toLowerCase(Locale.ROOT);
  }

  private static RefusedException broken(IOException e) {
    String why =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    // Jackson tells here where an object began, in words about itself.
    int place = why.indexOf(" (start marker");
    return bad(
        "the line is no JSON: " + Printable.of(place < 0 ? why : why.substring(0, place), 300));
  }

  private static RefusedException bad(String what) {
    return RefusedException.reading(
        Reason.BAD_RECORD, what + ". Expected a line such as {\"text\": \"...\"}.");
  }
}
