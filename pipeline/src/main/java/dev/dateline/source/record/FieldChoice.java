package dev.dateline.source.record;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import dev.dateline.article.Printable;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses among the fields of a record the one that has each role: the first, in the order of
 * preference, that is there and holds what can be used.
 *
 * <p>A value of another type refuses the record where its field was named by the user or is the
 * first of the usual ones ({@code text}, {@code date}); any other is passed over.
 */
final class FieldChoice {

  /** Characters of a document's own words that messages show. */
  static final int SHOWN = 60;

  private final FieldNames names;
  private final String format;

  /**
   * A choice.
   *
   * @param format what the documents are read as
   */
  FieldChoice(FieldNames names, String format) {
    this.names = names;
    this.format = format;
  }

  /** What a record holds; empty when it has no text. */
  Optional<RecordFields> of(RecordValues values) throws RefusedException {
    List<String> taken = new ArrayList<>();
    Optional<FieldValue> text = value(FieldRole.TEXT, values, taken);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Metadata.Builder metadata =
        Metadata.builder()
            .format(Optional.of(format))
            .title(string(FieldRole.TITLE, values, taken))
            .url(string(FieldRole.URL, values, taken))
            .id(string(FieldRole.ID, values, taken))
            .date(string(FieldRole.DATE, values, taken).map(DateText::of))
            .modified(string(FieldRole.MODIFIED, values, taken).map(DateText::of))
            .capture(capture(values, taken))
            .language(string(FieldRole.LANGUAGE, values, taken))
            .authors(
                value(FieldRole.AUTHORS, values, taken)
                    .map(FieldValue::items)
                    .orElse(List.of())
                    .stream()
                    .filter(Predicate.not(String::isBlank))
                    .toList())
            .publisher(string(FieldRole.PUBLISHER, values, taken))
            .section(string(FieldRole.SECTION, values, taken));
    return Optional.of(new RecordFields(text.get().paragraphs(), metadata.fields(taken).build()));
  }

  private Optional<Capture> capture(RecordValues values, List<String> taken)
      throws RefusedException {
    List<String> field = new ArrayList<>(1);
    Optional<Capture> capture = string(FieldRole.CAPTURED, values, field).flatMap(CaptureTime::of);
    if (capture.isPresent()) {
      taken.addAll(field);
    }
    return capture;
  }

  private Optional<String> string(FieldRole role, RecordValues values, List<String> taken)
      throws RefusedException {
    return value(role, values, taken).map(FieldValue::text);
  }

  private Optional<FieldValue> value(FieldRole role, RecordValues values, List<String> taken)
      throws RefusedException {
    Optional<FieldValue> blank = Optional.empty();
    Optional<FieldValue> wrong = Optional.empty();
    for (String key : names.keys(role)) {
      Optional<FieldValue> found = values.get(key);
      if (found.isEmpty()) {
        continue;
      }
      FieldValue value = found.get();
      if (!fits(role, key, value)) {
        wrong = names.isCertain(role, key) ? wrong.or(() -> found) : wrong;
      } else if (value.isTwice()) {
        throw bad("the key '" + Printable.of(value.path(), SHOWN) + "' occurs twice");
      } else if (value.isBlank()) {
        blank = blank.or(() -> found);
      } else {
        return taken(role, found, taken);
      }
    }
    if (wrong.isPresent()) {
      throw bad(
          "the value of '"
              + Printable.of(wrong.get().path(), SHOWN)
              + "' is not a "
              + (role == FieldRole.TEXT ? "text" : "string")
              + ": "
              + Printable.of(wrong.get().text(), SHOWN));
    }
    return role == FieldRole.TEXT ? taken(role, blank, taken) : Optional.empty();
  }

  private static Optional<FieldValue> taken(
      FieldRole role, Optional<FieldValue> value, List<String> taken) {
    value.ifPresent(found -> taken.add(role.word() + "=" + found.path()));
    return value;
  }

  private boolean fits(FieldRole role, String key, FieldValue value) {
    boolean number =
        switch (role) {
          case ID, DATE, MODIFIED, CAPTURED -> true;
          default -> false;
        };
    return switch (value.kind()) {
      case STRING -> fits(role, value.text()) || names.isCertain(role, key);
      case NUMBER -> number;
      case LIST -> role != FieldRole.ID;
      case OTHER -> false;
    };
  }

  /** A field such as {@code source} may name the paper, or be the address of the page. */
  private static boolean fits(FieldRole role, String text) {
    return switch (role) {
      case URL -> isAddress(text);
      case PUBLISHER -> !isAddress(text);
      default -> true;
    };
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /** The refusal of a record of JSON. */
  static RefusedException bad(String what) {
    return bad(what, "a record such as {\"text\": \"...\"}");
  }

  /** The refusal of a record that should have been another. */
  static RefusedException bad(String what, String expected) {
    return RefusedException.reading(Reason.BAD_RECORD, what + ". Expected " + expected + ".");
  }
}
