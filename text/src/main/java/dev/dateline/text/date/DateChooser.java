package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dating;
import dev.dateline.article.Language;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.date.DateChoice.Weighed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides the day of publication of an article, and records the evidence.
 *
 * <p>The header wins, then the date of the container, then the best other candidate: a date in the
 * text, weighed by its place, its context and its agreement with other dates, in the page's address
 * or in the file's name. Below the smallest accepted confidence the article stays undated: a wrong
 * date is worse than none. Days outside the accepted range are not candidates.
 *
 * <p>Takes linear time and never throws for any text. Immutable.
 */
public final class DateChooser {
  /** The smallest confidence that dates an article by default. */
  public static final double DEFAULT_MIN_CONFIDENCE = 0.75;

  /** The most candidates that are recorded. */
  public static final int MOST_CANDIDATES = 32;

  private final LocalDate earliest;
  private final LocalDate latest;
  private final double minConfidence;

  private DateChooser(LocalDate earliest, LocalDate latest, double minConfidence) {
    this.earliest = earliest;
    this.latest = latest;
    this.minConfidence = minConfidence;
  }

  /**
   * Accepts days in a range.
   *
   * @param earliest the earliest day accepted
   * @param latest the latest day accepted
   * @param minConfidence the smallest confidence that dates an article, from 0 to 1
   */
  public static DateChooser accepting(LocalDate earliest, LocalDate latest, double minConfidence) {
    return new DateChooser(earliest, latest, minConfidence);
  }

  /** The dating of a cleaned document; undated when no evidence is good enough. */
  public Dating choose(Cleaned cleaned, Language language) {
    PageEvidence evidence = evidence(cleaned, language);
    return dating(
        stated(cleaned, language), DateChoice.weigh(evidence.all()), evidence.datelines());
  }

  /** The dating of a cleaned document, with an explanation. */
  public DateExplanation explain(Cleaned cleaned, Language language) {
    PageEvidence evidence = evidence(cleaned, language);
    List<Weighed> weighed = DateChoice.weigh(evidence.all());
    return DateExplanation.of(
        dating(stated(cleaned, language), weighed, evidence.datelines()),
        minConfidence,
        weighed,
        evidence.datelines());
  }

  /** The dates of a cleaned document before they are weighed, to fit weights to them. */
  public UnweighedDates unweighed(Cleaned cleaned, Language language) {
    return new UnweighedDates(evidence(cleaned, language).all());
  }

  /** The evidence of a cleaned document before it is weighed. */
  PageEvidence evidence(Cleaned cleaned, Language language) {
    return PageEvidence.of(cleaned, language, earliest, latest);
  }

  private StatedDates stated(Cleaned cleaned, Language language) {
    return new StatedDates(cleaned, language, earliest, latest);
  }

  private Dating dating(StatedDates stated, List<Weighed> weighed, Datelines datelines) {
    List<DateCandidate> given = stated.published();
    Optional<DateCandidate> chosen =
        given.stream()
            .findFirst()
            .or(() -> best(weighed).filter(c -> c.confidence() >= minConfidence));
    List<DateCandidate> candidates = new ArrayList<>(given);
    weighed.stream()
        .map(Weighed::candidate)
        .limit(MOST_CANDIDATES - given.size())
        .forEach(candidates::add);
    Optional<LocalDate> day = chosen.map(DateCandidate::value);
    return new Dating(
        day,
        stated.modified().filter(value -> isAfter(value, day)).or(() -> modified(weighed, day)),
        chosen.map(c -> source(c.kind())).orElse(DateSource.NONE),
        chosen.map(DateCandidate::confidence).orElse(0.0),
        candidates,
        day.isPresent() && DateConflict.exists(day.get(), candidates, datelines.own()),
        datelines.own().map(LocatedDateline::dateline),
        day.flatMap(stated::time));
  }

  private static Optional<DateCandidate> best(List<Weighed> weighed) {
    return weighed.stream()
        .map(Weighed::candidate)
        .filter(c -> c.precision() == DatePrecision.DAY)
        .findFirst();
  }

  /** The latest update that the page states, if it is not before the day of publication. */
  private static Optional<LocalDate> modified(List<Weighed> weighed, Optional<LocalDate> day) {
    return weighed.stream()
        .map(Weighed::candidate)
        .filter(c -> c.kind() == CandidateKind.UPDATED && c.precision() == DatePrecision.DAY)
        .map(DateCandidate::value)
        .filter(value -> isAfter(value, day))
        .max(Comparator.naturalOrder());
  }

  /** Whether an update is on the day of publication or later. */
  private static boolean isAfter(LocalDate update, Optional<LocalDate> day) {
    return day.isEmpty() || !update.isBefore(day.get());
  }

  private static DateSource source(CandidateKind kind) {
    return switch (kind) {
      case HEADER -> DateSource.HEADER;
      case METADATA -> DateSource.METADATA;
      case JSON_LD -> DateSource.JSON_LD;
      case META_TAG -> DateSource.META_TAG;
      case MICRODATA -> DateSource.MICRODATA;
      case TIME_ELEMENT -> DateSource.TIME_ELEMENT;
      case PUBLISHED_LINE -> DateSource.PUBLISHED_LINE;
      case BYLINE -> DateSource.BYLINE;
      case DATELINE -> DateSource.DATELINE;
      case URL -> DateSource.URL;
      case FILE_NAME -> DateSource.FILE_NAME;
      case TEXT, NO_YEAR, RELATIVE, UPDATED, COPYRIGHT, COMMENT, TEASER -> DateSource.TEXT;
    };
  }
}
