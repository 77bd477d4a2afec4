package dev.dateline.text.page.evidence;

/** One group of evidence about the lines of a page. */
interface EvidenceGroup {

  /** Passes the features of a line to a sink. */
  void describe(int line, EvidenceSink sink);
}
