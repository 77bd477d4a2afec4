package dev.dateline.text.page.evidence;

/** Receives the features of a line: the kind of evidence, and its value in up to three parts. */
interface EvidenceSink {

  void add(String kind, String a, String b, String c);

  default void add(String kind, String a, String b) {
    add(kind, a, b, "");
  }

  default void add(String kind, String a) {
    add(kind, a, "", "");
  }
}
