package dev.dateline.bench;

import java.util.Locale;

/**
 * The properties of a corpus.
 *
 * @param documents number of documents
 * @param dates number of days that they are spread over
 * @param copies exact copies of other documents, in percent
 * @param median median length of a document in characters, approximately
 * @param form how they are stored on disk
 */
record Corpus(int documents, int dates, int copies, int median, Form form) {

  /** How documents are stored on disk. */
  enum Form {
    /** One file each. */
    FILES,

    /** Many in a file, one line of JSON each. */
    JSONL
  }

  /** The same with one document, to measure the cost of starting. */
  Corpus ofOneDocument() {
    return new Corpus(1, 1, 0, median, form);
  }

  /** A name that identifies these properties. */
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
