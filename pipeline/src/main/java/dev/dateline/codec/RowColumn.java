package dev.dateline.codec;

import dev.dateline.article.Entity;
import dev.dateline.article.EntityType;
import dev.dateline.article.Reason;
import dev.dateline.text.dedup.Duplicate;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;

/**
 * A column of rows, with the type of its values; read through a {@link RowView}.
 *
 * @param <T> the type of its values; a column that may be null holds an {@link Optional}
 */
public final class RowColumn<T> {

  /** Id of an article. */
  public static final RowColumn<String> ID = text("id");

  /** URI of the file. */
  public static final RowColumn<String> SOURCE_URI = text("source_uri");

  /** Number of the document in its file; empty for a file that is one document. */
  public static final RowColumn<Optional<Long>> SOURCE_PART =
      new RowColumn<>("source_part", value -> Optional.ofNullable((Long) value));

  /** The page's address, if its container gives one. */
  public static final RowColumn<Optional<String>> URL = optionalText("url");

  /** SHA-256 of the document's bytes; empty where nothing could be read. */
  public static final RowColumn<Optional<String>> RAW_HASH = optionalText("raw_hash");

  /** SHA-256 of the text. */
  public static final RowColumn<String> CONTENT_HASH = text("content_hash");

  /** The normalisation behind the content hash. */
  public static final RowColumn<String> FINGERPRINT_VERSION = text("fingerprint_version");

  /** The run that published the row. */
  public static final RowColumn<String> RUN_ID = text("run_id");

  /** Id of the article that a copy repeats. */
  public static final RowColumn<String> DUPLICATE_OF = text("duplicate_of");

  /** The run that published that article. */
  public static final RowColumn<String> DUPLICATE_OF_RUN = text("duplicate_of_run");

  /** How much of the article a copy repeats. */
  public static final RowColumn<Duplicate.Kind> KIND =
      new RowColumn<>("kind", value -> Duplicate.Kind.valueOf(value.toString()));

  /** Why a document was refused. */
  public static final RowColumn<Reason> REASON =
      new RowColumn<>("reason", value -> Reason.valueOf(value.toString()));

  /** The refusal in words. */
  public static final RowColumn<String> DETAIL = text("detail");

  /** The headline. */
  public static final RowColumn<Optional<String>> HEADLINE = optionalText("headline");

  /** The clean text. */
  public static final RowColumn<String> BODY = text("body");

  /** Day of publication. */
  public static final RowColumn<Optional<LocalDate>> DATE_PUBLISHED =
      new RowColumn<>("date_published", RowColumn::day);

  /** What an article names. */
  public static final RowColumn<List<Entity>> ENTITIES =
      new RowColumn<>("entities", RowColumn::entities);

  /** The domain or folder that a document comes from. */
  public static final RowColumn<Optional<String>> SITE = optionalText("site");

  /** Flags: what a reader should know about an article. */
  public static final RowColumn<List<String>> FLAGS =
      new RowColumn<>("flags", value -> ((List<?>) value).stream().map(Object::toString).toList());

  /** Id of the story that an article tells. */
  public static final RowColumn<String> STORY = text("story");

  /** FIRST, SAME or PART. */
  public static final RowColumn<String> ROLE = text("role");

  /** Id of the article that an article repeats. */
  public static final RowColumn<Optional<String>> PARENT = optionalText("parent");

  /** What an article and its parent have in common. */
  public static final RowColumn<Optional<String>> EVIDENCE = optionalText("evidence");

  /** Number of words that a sketch counts. */
  public static final RowColumn<Integer> WORDS = new RowColumn<>("words", value -> (Integer) value);

  /** The least hashes of a sketch. */
  public static final RowColumn<ByteBuffer> KEYS = bytes("keys");

  /** A sketch. */
  public static final RowColumn<ByteBuffer> SKETCH = bytes("sketch");

  /** The way in which a sketch is made. */
  public static final RowColumn<String> SKETCH_VERSION = text("sketch_version");

  private final String name;
  private final Function<Object, T> value;

  private RowColumn(String name, Function<Object, T> value) {
    this.name = name;
    this.value = value;
  }

  /** Its name in the schema. */
  public String name() {
    return name;
  }

  /** What Avro holds, as the type of the column. */
  T value(Object held) {
    return value.apply(held);
  }

  private static RowColumn<String> text(String name) {
    return new RowColumn<>(name, Object::toString);
  }

  private static RowColumn<ByteBuffer> bytes(String name) {
    return new RowColumn<>(name, ByteBuffer.class::cast);
  }

  private static RowColumn<Optional<String>> optionalText(String name) {
    return new RowColumn<>(name, value -> Optional.ofNullable(value).map(Object::toString));
  }

  /** Days are numbers in a row of columns, and dates in a row of a generated class. */
  private static Optional<LocalDate> day(Object value) {
    return Optional.ofNullable(value)
        .map(day -> day instanceof Integer number ? LocalDate.ofEpochDay(number) : (LocalDate) day);
  }

  private static List<Entity> entities(Object value) {
    List<Entity> entities = new ArrayList<>();
    for (Object item : (List<?>) value) {
      IndexedRecord entity = (IndexedRecord) item;
      entities.add(
          new Entity(
              EntityType.valueOf(field(entity, "type").toString()),
              field(entity, "name").toString(),
              (int) field(entity, "mention_count"),
              Optional.empty()));
    }
    return entities;
  }

  private static Object field(IndexedRecord row, String name) {
    return row.get(row.getSchema().getField(name).pos());
  }
}
