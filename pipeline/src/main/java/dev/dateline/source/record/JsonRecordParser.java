package dev.dateline.source.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.dateline.article.Printable;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds text and metadata in a JSON object.
 *
 * <p>A {@code null} value counts as absent; fields that are not read are skipped. Refuses as
 * BAD_RECORD anything but such an object, values nested deeper than 1,000, and anything behind the
 * object.
 */
public final class JsonRecordParser implements RecordParser {

  /** Keys come from outside: a table of them that outlives the record would only grow. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final int SHOWN = 300;

  /** Where an object began, settings and classes: Jackson's own terms. */
  private static final Pattern OWN_TERMS =
      Pattern.compile(
          " \\(start marker.*|, from `[^`]*`|: enable `[^`]*` to allow", Pattern.DOTALL);

  private final FieldNames names;
  private final FieldPlaces places;
  private final FieldChoice choice;

  /**
   * A parser.
   *
   * @param format what the documents are read as
   */
  public JsonRecordParser(FieldNames names, String format) {
    this.names = names;
    places = new FieldPlaces(names);
    choice = new FieldChoice(names, format);
  }

  /** Opens a record for reading; a first and a second time. */
  private interface Opening {
    JsonParser open() throws IOException;
  }

  @Override
  public RecordFields parse(byte[] bytes, int start, int length) throws RefusedException {
    if (length > 1 && (bytes[start] == 0 || bytes[start + 1] == 0)) {
      // Jackson takes this for UTF-16 and reads other characters.
      throw FieldChoice.bad("the record is not JSON: it begins with a zero byte");
    }
    // Of a part of an array Jackson reads on behind the part, where it begins with a mark or not at
    // 0.
    byte[] exact = Arrays.copyOfRange(bytes, start, start + length);
    return parse(() -> JSON.createParser(exact));
  }

  @Override
  public RecordFields parse(String record) throws RefusedException {
    return parse(() -> JSON.createParser(record));
  }

  private RecordFields parse(Opening record) throws RefusedException {
    RecordValues values = new RecordValues();
    try (JsonParser parser = record.open()) {
      JsonWalk.over(parser, places, values);
      Optional<RecordFields> fields = choice.of(values);
      if (fields.isPresent()) {
        return fields.get();
      }
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      throw broken(e);
    }
    throw FieldChoice.bad(new MissingText(names.first(FieldRole.TEXT), longest(record)).words());
  }

  /** Path of the field with the longest string. */
  private static Optional<String> longest(Opening record) throws RefusedException {
    Optional<String> longest = Optional.empty();
    int length = MissingText.LEAST_LENGTH;
    try (JsonParser parser = record.open()) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getTextLength() > length) {
          length = parser.getTextLength();
          longest = Optional.of(JsonWalk.path(parser.getParsingContext()));
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    return longest;
  }

  private static RefusedException broken(IOException e) {
    String why =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return FieldChoice.bad(
        "the record is not JSON: " + Printable.of(OWN_TERMS.matcher(why).replaceAll(""), SHOWN));
  }
}
