package dev.dateline.codec;

import dev.dateline.article.Entity;
import dev.dateline.article.EntityType;
import dev.dateline.article.Removed;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * Reads the columns that reports need: those without the texts, so that a Parquet file is read in
 * part only.
 *
 * <p>Every method hands the rows over in the order of the file, and closes the channel.
 */
public final class FactsReader {

  private static final Schema ARTICLES =
      projection(
          ArticleRow.getClassSchema(),
          "id",
          "source_uri",
          "source_part",
          "site",
          "headline",
          "date_published",
          "date_source",
          "date_confidence",
          "date_conflict",
          "language",
          "word_count",
          "source_spans",
          "entities",
          "removed",
          "flags");

  private static final Schema NAMES =
      projection(ArticleRow.getClassSchema(), "date_published", "entities");

  private static final Schema COPIES =
      projection(
          DuplicateRow.getClassSchema(),
          "source_uri",
          "source_part",
          "site",
          "duplicate_of",
          "duplicate_of_run",
          "kind",
          "scope");

  private static final Schema REFUSALS =
      projection(
          RejectionRow.getClassSchema(),
          "source_uri",
          "source_part",
          "site",
          "reason",
          "detail",
          "evidence");

  private FactsReader() {}

  /** Hands over every row of a file of articles. */
  public static void articles(
      Format format, SeekableByteChannel channel, Consumer<ArticleFacts> articles)
      throws IOException {
    if (format == Format.PARQUET) {
      ParquetFacts.articles(
          channel, ARTICLES.getFields().stream().map(Schema.Field::name).toList(), articles);
      return;
    }
    read(format, ARTICLES, channel, FactsReader::article, articles);
  }

  /** Hands over the date of each row of a file of articles, and what the row names. */
  public static void names(
      Format format,
      SeekableByteChannel channel,
      BiConsumer<Optional<LocalDate>, List<Entity>> articles)
      throws IOException {
    read(format, NAMES, channel, row -> row, row -> articles.accept(date(row), entities(row)));
  }

  /** Hands over every row of a file of duplicates. */
  public static void copies(Format format, SeekableByteChannel channel, Consumer<CopyFacts> copies)
      throws IOException {
    read(format, COPIES, channel, FactsReader::copy, copies);
  }

  /** Hands over every row of a file of rejections. */
  public static void refusals(
      Format format, SeekableByteChannel channel, Consumer<RefusalFacts> refusals)
      throws IOException {
    read(format, REFUSALS, channel, FactsReader::refusal, refusals);
  }

  private static <T> void read(
      Format format,
      Schema columns,
      SeekableByteChannel channel,
      Function<GenericRecord, T> facts,
      Consumer<T> consumer)
      throws IOException {
    try (RowFileReader<GenericRecord> rows = open(format, columns, channel)) {
      for (Optional<GenericRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        consumer.accept(facts.apply(row.get()));
      }
    }
  }

  private static RowFileReader<GenericRecord> open(
      Format format, Schema columns, SeekableByteChannel channel) throws IOException {
    return switch (format) {
      case PARQUET -> ParquetRows.project(columns, channel);
      case AVRO -> AvroRows.project(columns, channel);
    };
  }

  private static ArticleFacts article(GenericRecord row) {
    return new ArticleFacts(
        text(row, "id"),
        document(row),
        text(row, "site"),
        text(row, "headline"),
        date(row),
        text(row, "date_source"),
        (double) row.get("date_confidence"),
        (boolean) row.get("date_conflict"),
        text(row, "language"),
        (int) row.get("word_count"),
        chars((List<?>) row.get("source_spans")),
        entities(row),
        removed((GenericRecord) row.get("removed")),
        texts((List<?>) row.get("flags")));
  }

  private static Optional<LocalDate> date(GenericRecord row) {
    return RowColumn.DATE_PUBLISHED.value(row.get("date_published"));
  }

  /** Length of a body: no part of it comes after the last piece that is in the source. */
  private static int chars(List<?> spans) {
    if (spans.isEmpty()) {
      return 0;
    }
    GenericRecord last = (GenericRecord) spans.get(spans.size() - 1);
    return (int) last.get("body_start") + (int) last.get("length");
  }

  private static List<Entity> entities(GenericRecord row) {
    List<?> rows = (List<?>) row.get("entities");
    List<Entity> entities = new ArrayList<>(rows.size());
    for (Object item : rows) {
      GenericRecord entity = (GenericRecord) item;
      entities.add(
          new Entity(
              EntityType.valueOf(text(entity, "type")),
              text(entity, "name"),
              (int) entity.get("mention_count"),
              Optional.empty()));
    }
    return entities;
  }

  private static List<Removed.ByRule> removed(GenericRecord row) {
    List<?> rows = (List<?>) row.get("rules");
    List<Removed.ByRule> rules = new ArrayList<>(rows.size());
    for (Object item : rows) {
      GenericRecord rule = (GenericRecord) item;
      rules.add(
          new Removed.ByRule(text(rule, "rule"), (int) rule.get("lines"), (int) rule.get("chars")));
    }
    return rules;
  }

  private static CopyFacts copy(GenericRecord row) {
    return new CopyFacts(
        document(row),
        text(row, "site"),
        text(row, "duplicate_of"),
        text(row, "duplicate_of_run"),
        text(row, "kind"),
        text(row, "scope"));
  }

  private static RefusalFacts refusal(GenericRecord row) {
    return new RefusalFacts(
        document(row),
        text(row, "site"),
        text(row, "reason"),
        text(row, "detail"),
        text(row, "evidence"));
  }

  private static String document(GenericRecord row) {
    Object part = row.get("source_part");
    return part == null ? text(row, "source_uri") : text(row, "source_uri") + "#" + part;
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static String text(GenericRecord row, String field) {
    Object value = row.get(field);
    return value == null ? "" : value.toString();
  }

  private static Schema projection(Schema whole, String... fields) {
    List<Schema.Field> chosen = new ArrayList<>();
    for (String field : fields) {
      chosen.add(new Schema.Field(whole.getField(field), whole.getField(field).schema()));
    }
    return Schema.createRecord(whole.getName(), null, whole.getNamespace(), false, chosen);
  }
}
