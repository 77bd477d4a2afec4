package dev.dateline.text.header;

import java.util.List;

/**
 * A block of metadata at the head of a document.
 *
 * @param names what its names of fields mean
 * @param fields what it says, in order
 * @param end offset behind it, where the document's text begins
 */
record HeadBlock(FieldNames names, List<HeadField> fields, int end) {

  /** Copies the list. */
  HeadBlock {
    fields = List.copyOf(fields);
  }
}
