package dev.dateline.text.page.evidence;

/** Takes the features of a line: what kind of evidence, and what it says in up to three parts. */
interface EvidenceSink {

  void add(String kind, String a, String b, String c);

  default void add(String kind, String a, String b) {
    add(kind, a, b, "");
  }

  default void add(String kind, String a) {
    add(kind, a, "", "");
  }
}
