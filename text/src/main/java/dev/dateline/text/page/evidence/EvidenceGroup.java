package dev.dateline.text.page.evidence;

/** One group of evidence about the lines of a page. */
interface EvidenceGroup {

  /** Gives the features of a line. */
  void describe(int line, EvidenceSink sink);
}
