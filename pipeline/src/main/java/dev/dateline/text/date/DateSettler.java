package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dating;
import dev.dateline.article.Language;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.header.Header;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Settles the day an article was published, with the evidence. */
public final class DateSettler {

  private DateSettler() {}

  /** A settler that accepts days from {@code earliest} to {@code latest}, both included. */
  public static DateSettler accepting(LocalDate earliest, LocalDate latest) {
    return new DateSettler();
  }

  /** The dating of a cleaned document; undated when no evidence is good enough. */
  public Dating settle(Cleaned cleaned, Language language) {
    Optional<Header> header = cleaned.headed().header();
    if (header.isEmpty()) {
      return Dating.undated();
    }
    Header found = header.get();
    DateCandidate candidate =
        new DateCandidate(
            found.date(),
            DatePrecision.DAY,
            CandidateKind.HEADER,
            cleaned.headed().source().text().substring(found.start(), found.end()),
            found.start(),
            found.end(),
            1.0);
    return new Dating(
        Optional.of(found.date()),
        Optional.empty(),
        DateSource.HEADER,
        1.0,
        List.of(candidate),
        false,
        Optional.empty());
  }
}
