package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.Language;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.date.written.DateScanner;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Years;
import dev.dateline.text.header.Header;
import dev.dateline.text.header.StatedTime;
import dev.dateline.text.page.metadata.StatedDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the days that a document's header and its metadata state. */
final class StatedDates {

  private static final double METADATA_CONFIDENCE = 0.99;

  /** The text before and around the value of a header. */
  private static final Pattern AROUND_VALUE = Pattern.compile("(?i)^date\\s*[:\uFF1A]?|[\"']");

  private final Cleaned cleaned;
  private final Language language;
  private final DateScanner scanner;

  StatedDates(Cleaned cleaned, Language language, LocalDate earliest, LocalDate latest) {
    this.cleaned = cleaned;
    this.language = language;
    scanner = new DateScanner(earliest, latest, PageEvidence.words(language), Years.UNKNOWN);
  }

  /** The day of its header, then that of its metadata. */
  List<DateCandidate> published() {
    List<DateCandidate> stated = new ArrayList<>();
    header()
        .ifPresent(
            header ->
                stated.add(
                    new DateCandidate(
                        header.date(),
                        DatePrecision.DAY,
                        CandidateKind.HEADER,
                        written(header),
                        header.start(),
                        header.end(),
                        1.0)));
    source()
        .metadata()
        .date()
        .ifPresent(
            date ->
                day(date)
                    .ifPresent(
                        found ->
                            stated.add(
                                new DateCandidate(
                                    found.value(),
                                    DatePrecision.DAY,
                                    CandidateKind.METADATA,
                                    date.substring(found.start(), found.end()),
                                    -1,
                                    -1,
                                    METADATA_CONFIDENCE))));
    return stated;
  }

  /** The day of the last change. */
  Optional<LocalDate> modified() {
    return source().metadata().modified().flatMap(this::day).map(FoundDate::value);
  }

  /** The instant of publication, if a time on that day is stated with its offset. */
  Optional<OffsetDateTime> time(LocalDate published) {
    return header()
        .flatMap(header -> instant(AROUND_VALUE.matcher(written(header)).replaceAll("")))
        .or(() -> source().metadata().date().flatMap(StatedDates::instant))
        .or(() -> ofPage(published))
        .filter(time -> time.toLocalDate().equals(published));
  }

  /** The first time on that day that an HTML page states for its publication. */
  private Optional<OffsetDateTime> ofPage(LocalDate published) {
    return cleaned.page().stream()
        .flatMap(page -> page.metadata().dates().stream())
        .filter(date -> date.event() == StatedDate.Event.PUBLISHED)
        .flatMap(date -> instant(date.text()).stream())
        .filter(time -> time.toLocalDate().equals(published))
        .findFirst();
  }

  private static Optional<OffsetDateTime> instant(String written) {
    return StatedTime.of(written).flatMap(StatedTime::instant);
  }

  private Optional<Header> header() {
    return cleaned.headed().header();
  }

  private String written(Header header) {
    return source().text().substring(header.start(), header.end());
  }

  private SourceText source() {
    return cleaned.headed().source();
  }

  /** The first day in a value; if its order is ambiguous, the site may decide it. */
  private Optional<FoundDate> day(String value) {
    Surroundings known = Surroundings.of(source().metadata());
    return scanner.scan(value, 0, value.length(), 1).stream()
        .filter(found -> found.precision() == DatePrecision.DAY)
        .flatMap(
            found ->
                NumericOrder.resolve(found, language.code(), source().metadata().url(), known)
                    .stream())
        .findFirst();
  }
}
