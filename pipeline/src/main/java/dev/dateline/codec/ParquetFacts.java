package dev.dateline.codec;

import dev.dateline.article.Entity;
import dev.dateline.article.EntityType;
import dev.dateline.article.Removed;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads facts of articles straight from Parquet's columns, without an Avro record in between.
 * Repeated names are decoded once for each page of the dictionary.
 */
final class ParquetFacts {

  private static final String ENTITIES = "entities";
  private static final String SPANS = "source_spans";

  /** Of the elements of lists only what the facts need: there are many. */
  private static final Map<String, Set<String>> ELEMENTS =
      Map.of(
          ENTITIES, Set.of("type", "name", "mention_count"), SPANS, Set.of("body_start", "length"));

  private ParquetFacts() {}

  /** Hands over every row in the order of the file, and closes the channel. */
  static void articles(
      SeekableByteChannel channel, List<String> columns, Consumer<ArticleFacts> articles)
      throws IOException {
    try (channel;
        ParquetReader<ArticleFacts> reader =
            new Builder(new ChannelFile(channel), columns).build()) {
      for (ArticleFacts row = reader.read(); row != null; row = reader.read()) {
        articles.accept(row);
      }
    }
  }

  private static final class Builder extends ParquetReader.Builder<ArticleFacts> {
    private final List<String> columns;

    Builder(InputFile file, List<String> columns) {
      super(file, new PlainParquetConfiguration());
      this.columns = columns;
    }

    @Override
    protected ReadSupport<ArticleFacts> getReadSupport() {
      return new Support(columns);
    }
  }

  private static final class Support extends ReadSupport<ArticleFacts> {
    private final List<String> columns;

    Support(List<String> columns) {
      this.columns = columns;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType file = context.getFileSchema();
      Stream<Type> wanted =
          columns.stream()
              .filter(file::containsField)
              .map(file::getType)
              .map(column -> ELEMENTS.containsKey(column.getName()) ? elements(column) : column);
      return new ReadContext(new MessageType(file.getName(), wanted.toList()));
    }

    private static Type elements(Type column) {
      Set<String> told = ELEMENTS.get(column.getName());
      GroupType list = column.asGroupType();
      GroupType repeated = list.getType(0).asGroupType();
      GroupType element = repeated.getType(0).asGroupType();
      List<Type> fields =
          element.getFields().stream().filter(field -> told.contains(field.getName())).toList();
      return list.withNewFields(repeated.withNewFields(element.withNewFields(fields)));
    }

    @Override
    public RecordMaterializer<ArticleFacts> prepareForRead(
        ParquetConfiguration configuration,
        Map<String, String> facts,
        MessageType file,
        ReadContext context) {
      return new Materializer(context.getRequestedSchema());
    }

    /** Not called, but the library's interface requires it. */
    @Override
    @Deprecated
    public RecordMaterializer<ArticleFacts> prepareForRead(
        Configuration configuration,
        Map<String, String> facts,
        MessageType file,
        ReadContext context) {
      return new Materializer(context.getRequestedSchema());
    }
  }

  private static final class Materializer extends RecordMaterializer<ArticleFacts> {
    private final Row row;

    Materializer(MessageType schema) {
      row = new Row(schema);
    }

    @Override
    public ArticleFacts getCurrentRecord() {
      return row.facts();
    }

    @Override
    public GroupConverter getRootConverter() {
      return row;
    }
  }

  /** Converters of a group's fields, by their places. */
  private abstract static class Group extends GroupConverter {
    private final List<Converter> fields = new ArrayList<>();

    /** Called by the last line of a constructor, when all that converters need is there. */
    final void convert(GroupType schema) {
      schema.getFields().forEach(field -> fields.add(converter(field)));
    }

    abstract Converter converter(Type field);

    @Override
    public Converter getConverter(int place) {
      return fields.get(place);
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }

  private static final class Row extends Group {
    private String id = "";
    private String uri = "";
    private long part;
    private String site = "";
    private String headline = "";
    private Optional<LocalDate> date = Optional.empty();
    private String dateSource = "";
    private double confidence;
    private boolean conflict;
    private String language = "";
    private int words;
    private int chars;
    private List<Entity> entities = new ArrayList<>();
    private List<Removed.ByRule> removed = new ArrayList<>();
    private List<String> flags = new ArrayList<>();

    Row(MessageType schema) {
      convert(schema);
    }

    @Override
    public void start() {
      part = 0;
      site = "";
      headline = "";
      date = Optional.empty();
      language = "";
      chars = 0;
      entities = new ArrayList<>();
      removed = new ArrayList<>();
      flags = new ArrayList<>();
    }

    ArticleFacts facts() {
      return new ArticleFacts(
          id,
          part == 0 ? uri : uri + "#" + part,
          site,
          headline,
          date,
          dateSource,
          confidence,
          conflict,
          language,
          words,
          chars,
          entities,
          removed,
          flags);
    }

    @Override
    Converter converter(Type field) {
      return switch (field.getName()) {
        case "id" -> new Text(text -> id = text);
        case "source_uri" -> new Text(text -> uri = text);
        case "source_part" -> new Figure(number -> part = (long) number);
        case "site" -> new Text(text -> site = text);
        case "headline" -> new Text(text -> headline = text);
        case "date_published" ->
            new Figure(number -> date = Optional.of(LocalDate.ofEpochDay((long) number)));
        case "date_source" -> new Text(text -> dateSource = text);
        case "date_confidence" -> new Figure(number -> confidence = number);
        case "date_conflict" -> new Figure(number -> conflict = number != 0);
        case "language" -> new Text(text -> language = text);
        case "word_count" -> new Figure(number -> words = (int) number);
        case ENTITIES -> new Wrapper(field, 2, element -> new EntityGroup(element, this));
        case SPANS -> new Wrapper(field, 2, element -> new SpanGroup(element, this));
        case "removed" -> new RemovedGroup(field, this);
        case "flags" -> new Wrapper(field, 2, element -> new Text(flag -> flags.add(flag)));
        default -> throw new IllegalStateException("no such column: " + field.getName());
      };
    }
  }

  /** Makes the converter of what is within some levels of groups of one field each. */
  private static final class Wrapper extends Group {
    private final int levels;
    private final Function<Type, Converter> inner;

    Wrapper(Type field, int levels, Function<Type, Converter> inner) {
      this.levels = levels;
      this.inner = inner;
      convert(field.asGroupType());
    }

    @Override
    Converter converter(Type field) {
      return levels <= 1 ? inner.apply(field) : new Wrapper(field, levels - 1, inner);
    }
  }

  private static final class EntityGroup extends Group {
    private final Row row;
    private String type = "";
    private String name = "";
    private int mentions;

    EntityGroup(Type field, Row row) {
      this.row = row;
      convert(field.asGroupType());
    }

    @Override
    Converter converter(Type field) {
      return switch (field.getName()) {
        case "type" -> new Text(text -> type = text);
        case "name" -> new Text(text -> name = text);
        case "mention_count" -> new Figure(number -> mentions = (int) number);
        default -> throw new IllegalStateException("no such column: " + field.getName());
      };
    }

    @Override
    public void end() {
      row.entities.add(new Entity(EntityType.valueOf(type), name, mentions, Optional.empty()));
    }
  }

  /** Every piece of the body ends farther behind than the one before. */
  private static final class SpanGroup extends Group {
    private final Row row;
    private int start;
    private int length;

    SpanGroup(Type field, Row row) {
      this.row = row;
      convert(field.asGroupType());
    }

    @Override
    Converter converter(Type field) {
      return field.getName().equals("length")
          ? new Figure(number -> length = (int) number)
          : new Figure(number -> start = (int) number);
    }

    @Override
    public void end() {
      row.chars = start + length;
    }
  }

  private static final class RemovedGroup extends Group {
    private final Row row;

    RemovedGroup(Type field, Row row) {
      this.row = row;
      convert(field.asGroupType());
    }

    @Override
    Converter converter(Type field) {
      return field.getName().equals("rules")
          ? new Wrapper(field, 2, element -> new RuleGroup(element, row))
          : new Figure(number -> {});
    }
  }

  private static final class RuleGroup extends Group {
    private final Row row;
    private String rule = "";
    private int lines;
    private int chars;

    RuleGroup(Type field, Row row) {
      this.row = row;
      convert(field.asGroupType());
    }

    @Override
    Converter converter(Type field) {
      return switch (field.getName()) {
        case "rule" -> new Text(text -> rule = text);
        case "lines" -> new Figure(number -> lines = (int) number);
        default -> new Figure(number -> chars = (int) number);
      };
    }

    @Override
    public void end() {
      row.removed.add(new Removed.ByRule(rule, lines, chars));
    }
  }

  private static final class Text extends PrimitiveConverter {
    private final Consumer<String> sink;
    private String[] words = {};

    Text(Consumer<String> sink) {
      this.sink = sink;
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      words = new String[dictionary.getMaxId() + 1];
      for (int i = 0; i < words.length; i++) {
        words[i] = dictionary.decodeToBinary(i).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int place) {
      sink.accept(words[place]);
    }

    @Override
    public void addBinary(Binary value) {
      sink.accept(value.toStringUsingUTF8());
    }
  }

  /** Numbers of every kind: none here is too large to be a double. */
  private static final class Figure extends PrimitiveConverter {
    private final DoubleConsumer sink;

    Figure(DoubleConsumer sink) {
      this.sink = sink;
    }

    @Override
    public void addInt(int value) {
      sink.accept(value);
    }

    @Override
    public void addLong(long value) {
      sink.accept((double) value);
    }

    @Override
    public void addDouble(double value) {
      sink.accept(value);
    }

    @Override
    public void addBoolean(boolean value) {
      sink.accept(value ? 1 : 0);
    }
  }
}
