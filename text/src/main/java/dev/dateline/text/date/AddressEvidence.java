package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.SourceText;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.UrlDates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds the dates in the page's address and in the file's name to the evidence. */
final class AddressEvidence {
  private final UrlDates urls;

  AddressEvidence(UrlDates urls) {
    this.urls = urls;
  }

  /** The given evidence, and that of the address and the name. */
  List<Evidence> addTo(List<Evidence> all, SourceText source) {
    String uri = source.origin().uri();
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    Optional<FoundDate> inUrl = source.metadata().url().flatMap(urls::find);
    Optional<FoundDate> inName =
        urls.find(name).filter(date -> date.precision() == DatePrecision.DAY);
    List<Evidence> more = new ArrayList<>(all.size() + 2);
    for (Evidence e : all) {
      inUrl.ifPresent(date -> agree(e, date, Clue.IN_URL));
      inName.ifPresent(date -> agree(e, date, Clue.IN_FILE_NAME));
      more.add(e);
    }
    inUrl.ifPresent(
        date ->
            more.add(
                outside(date, source.metadata().url().orElse(""), CandidateKind.URL, Clue.IN_URL)));
    inName.ifPresent(
        date -> more.add(outside(date, name, CandidateKind.FILE_NAME, Clue.IN_FILE_NAME)));
    return more;
  }

  private static void agree(Evidence e, FoundDate date, Clue clue) {
    if (e.precision() != DatePrecision.DAY) {
      return;
    }
    if (date.precision() == DatePrecision.MONTH) {
      if (YearMonth.from(e.value()).equals(YearMonth.from(date.value()))) {
        e.clues().add(Clue.IN_URL_MONTH);
      }
    } else if (e.value().equals(date.value())) {
      e.clues().add(clue);
    }
  }

  private static Evidence outside(FoundDate date, String address, CandidateKind kind, Clue clue) {
    Set<Clue> clues = EnumSet.of(clue);
    return new Evidence(
        date.value(),
        Optional.empty(),
        date.precision(),
        kind,
        address.substring(date.start(), date.end()),
        -1,
        -1,
        clues);
  }
}
