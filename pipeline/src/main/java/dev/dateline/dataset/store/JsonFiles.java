package dev.dateline.dataset.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The small files that Dateline keeps beside the rows: JSON with fields in a fixed order. */
public final class JsonFiles {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(times())
          .build();

  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private static final String VERSION = "version";

  /** Of the forms of all files; one that states none is of the first. */
  private static final int NEWEST_VERSION = 1;

  private JsonFiles() {}

  /** Writes a file whole, at once over one that may be there, with its checksum. */
  public static void write(Store store, String path, Object value) throws IOException {
    store.put(path, bytes(value));
  }

  /** Writes a file whole, with its checksum, unless there is one; whether it did. */
  public static boolean writeIfAbsent(Store store, String path, Object value) throws IOException {
    return store.putIfAbsent(path, bytes(value));
  }

  private static byte[] bytes(Object value) throws IOException {
    return ContentChecksum.addedTo(WRITER.writeValueAsString(value));
  }

  /**
   * The content of a file, or empty when it is absent.
   *
   * @throws UnreadableFileException when it is damaged, or of a newer version of Dateline
   */
  public static <T> Optional<T> find(Store store, String path, Class<T> type) throws IOException {
    Optional<byte[]> bytes = store.content(path);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode content = MAPPER.readTree(bytes.get());
      JsonNode version = content.path(VERSION);
      if (version.canConvertToLong() && version.asLong() > NEWEST_VERSION) {
        throw UnreadableFileException.newer(
            store, path, "format " + version + "; this version reads " + NEWEST_VERSION);
      }
      if (!(content instanceof ObjectNode object)
          || !(version.isMissingNode() || version.equals(IntNode.valueOf(NEWEST_VERSION)))
          || !ContentChecksum.fits(bytes.get())) {
        throw UnreadableFileException.damaged(store, path, null);
      }
      object.remove(ContentChecksum.FIELD);
      return Optional.of(MAPPER.treeToValue(object, type));
    } catch (InvalidFormatException e) {
      // Closed lists grow: a name that is missing here is known to a later version.
      throw e.getTargetType().isEnum()
          ? UnreadableFileException.newer(
              store, path, "it contains '" + e.getValue() + "', which this version does not know")
          : UnreadableFileException.damaged(store, path, e);
    } catch (JsonProcessingException
        | CharConversionException
        | DateTimeException
        | IllegalArgumentException
        | NullPointerException e) {
      throw UnreadableFileException.damaged(store, path, e);
    }
  }

  /**
   * The content of a file.
   *
   * @throws UnreadableFileException when it is missing, damaged, or of a newer version of Dateline
   */
  public static <T> T read(Store store, String path, Class<T> type) throws IOException {
    return find(store, path, type).orElseThrow(() -> UnreadableFileException.missing(store, path));
  }

  /** A note for people: empty when it is absent or damaged, since nothing depends on it. */
  public static <T> Optional<T> note(Store store, String path, Class<T> type) throws IOException {
    try {
      return find(store, path, type);
    } catch (UnreadableFileException | UnsafePathException e) {
      return Optional.empty();
    }
  }

  /** A value on one line. */
  public static String line(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }

  /** The value on a line. */
  public static <T> T parse(String line, Class<T> type) throws IOException {
    return MAPPER.readValue(line, type);
  }

  private static SimpleModule times() {
    return new SimpleModule()
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(LocalDate.class, parsed(LocalDate.class, LocalDate::parse))
        .addDeserializer(Instant.class, parsed(Instant.class, Instant::parse))
        .addKeyDeserializer(
            LocalDate.class,
            new KeyDeserializer() {
              @Override
              public Object deserializeKey(String key, DeserializationContext context) {
                return LocalDate.parse(key);
              }
            });
  }

  private static <T> FromStringDeserializer<T> parsed(Class<T> type, Function<String, T> parse) {
    return new FromStringDeserializer<>(type) {
      private static final long serialVersionUID = 1;

      @Override
      protected T _deserialize(String value, DeserializationContext context) {
        return parse.apply(value);
      }
    };
  }
}
