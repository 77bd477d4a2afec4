package dev.dateline.text.header;

import java.util.List;

/**
 * A block of metadata at the head of a document.
 *
 * @param names the meanings of its field names
 * @param fields its fields, in order
 * @param end offset after it, where the document's text begins
 */
record HeadBlock(FieldNames names, List<HeadField> fields, int end) {

  /** Copies the list. */
  HeadBlock {
    fields = List.copyOf(fields);
  }

  /** The values of a field; none for an empty one. */
  List<String> values(HeadField field) {
    if (names == FieldNames.FRONT_MATTER) {
      return FieldValue.all(field.value());
    }
    // Brackets and hashes have no meaning outside front matter.
    return field.value().isBlank() ? List.of() : List.of(field.value().strip());
  }
}
