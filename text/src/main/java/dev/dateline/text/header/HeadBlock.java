package dev.dateline.text.header;

import java.util.List;

/**
 * A block of metadata at the head of a document.
 *
 * @param names what its names of fields mean
 * @param fields what it says, in order
 * @param end offset after it, where the document's text begins
 */
record HeadBlock(FieldNames names, List<HeadField> fields, int end) {

  /** Copies the list. */
  HeadBlock {
    fields = List.copyOf(fields);
  }

  /** What a field says, part by part; nothing for an empty one. */
  List<String> values(HeadField field) {
    if (names == FieldNames.FRONT_MATTER) {
      return FieldValue.all(field.value());
    }
    // Brackets and hashes mean nothing outside front matter.
    return field.value().isBlank() ? List.of() : List.of(field.value().strip());
  }
}
