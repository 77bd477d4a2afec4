package dev.dateline.bench;

import java.util.Locale;

/**
 * What a corpus is like.
 *
 * @param documents number of documents
 * @param dates number of days that they are spread over
 * @param copies exact copies of other documents, in percent
 * @param median length of a document in characters, more or less
 * @param form how they lie on disk
 */
record Corpus(int documents, int dates, int copies, int median, Form form) {

  /** How documents lie on disk. */
  enum Form {
    /** A file each. */
    FILES,

    /** Many in a file, a line of JSON each. */
    JSONL
  }

  /** The size of a corpus that shows what starting costs. */
  Corpus ofOneDocument() {
    return new Corpus(1, 1, 0, median, form);
  }

  /** A name that tells it from others. */
  String name() {
    return String.format(
        Locale.ROOT,
        "%d-documents-%d-dates-%d-copies-%d-chars-%s",
        documents,
        dates,
        copies,
        median,
        form.name().toLowerCase(Locale.ROOT));
  }
}
