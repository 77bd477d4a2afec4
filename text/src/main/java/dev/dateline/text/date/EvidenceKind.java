package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.text.date.written.FoundDate;
import java.util.Set;

/** Decides the kind of a date by its clues. */
final class EvidenceKind {
  private static final int NOTICE_REACH = 80;

  private EvidenceKind() {}

  static CandidateKind of(PageLayout page, FoundDate date, int line, Set<Clue> clues) {
    int from = Math.max(page.start(line), date.start() - NOTICE_REACH);
    int to = Math.min(page.end(line), date.end() + NOTICE_REACH);
    if (Cue.in(page.text(), from, to).contains(Cue.COPYRIGHT)) {
      return CandidateKind.COPYRIGHT;
    }
    if (clues.contains(Clue.DATELINE)) {
      return CandidateKind.DATELINE;
    }
    if (clues.contains(Clue.COMMENT_ABOVE) || clues.contains(Clue.BELOW_COMMENTS)) {
      return CandidateKind.COMMENT;
    }
    boolean away =
        clues.contains(Clue.FAR_BELOW_BODY)
            || clues.contains(Clue.DATE_LIST)
            || (clues.contains(Clue.REMOVED) && clues.contains(Clue.BELOW_BODY));
    if (away || clues.contains(Clue.RELATED_ABOVE)) {
      return CandidateKind.TEASER;
    }
    if (clues.contains(Clue.UPDATED)) {
      return CandidateKind.UPDATED;
    }
    if (clues.contains(Clue.PUBLISHED)) {
      return CandidateKind.PUBLISHED_LINE;
    }
    if (clues.contains(Clue.RELATIVE)) {
      return CandidateKind.RELATIVE;
    }
    if (clues.contains(Clue.NO_YEAR)) {
      return CandidateKind.NO_YEAR;
    }
    return clues.contains(Clue.BYLINE) || clues.contains(Clue.BYLINE_ABOVE)
        ? CandidateKind.BYLINE
        : CandidateKind.TEXT;
  }
}
