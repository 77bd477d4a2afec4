package dev.dateline.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * What is compared of an article.
 *
 * @param document what it was made of
 * @param id its id, which stands for its body
 * @param headline empty when it has none
 * @param date ISO text, or {@code undated}
 * @param names its entities: type, name and how often
 */
record ArticleMark(String document, String id, String headline, String date, List<String> names) {

  /** The date of an article that has none. */
  static final String UNDATED = "undated";

  /** The columns that it is made of. */
  static Schema columns(Table table) {
    return Columns.of(
        table, "id", "source_uri", "source_part", "headline", "date_published", "entities");
  }

  static ArticleMark of(GenericRecord row) {
    List<String> names = new ArrayList<>();
    for (Object item : (List<?>) row.get("entities")) {
      GenericRecord entity = (GenericRecord) item;
      names.add(
          entity.get("type") + " " + entity.get("name") + " (" + entity.get("mention_count") + ")");
    }
    Integer date = (Integer) row.get("date_published");
    return new ArticleMark(
        Targets.document(row),
        row.get("id").toString(),
        Objects.toString(row.get("headline"), ""),
        date == null ? UNDATED : LocalDate.ofEpochDay(date).toString(),
        List.copyOf(names));
  }

  /** Whether both say the same, whomever they name. */
  boolean hasTextOf(ArticleMark other) {
    return id.equals(other.id) && headline.equals(other.headline);
  }
}
