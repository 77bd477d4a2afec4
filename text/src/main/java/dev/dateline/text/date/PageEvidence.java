package dev.dateline.text.date;

import dev.dateline.article.Capture;
import dev.dateline.article.Language;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.date.written.DateScanner;
import dev.dateline.text.date.written.DateWords;
import dev.dateline.text.date.written.RelativeTimes;
import dev.dateline.text.date.written.UrlDates;
import dev.dateline.text.date.written.Years;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dates of one document with their clues.
 *
 * @param datelines its datelines
 * @param all the evidence in the order of the text, then the evidence outside it
 */
record PageEvidence(Datelines datelines, List<Evidence> all) {
  /** A weekday selects one year among at most this many years before the last. */
  private static final int YEARS_BACK = 4;

  /** Reads a document; days outside the range, and days after it was captured, are not evidence. */
  static PageEvidence of(
      Cleaned cleaned, Language language, LocalDate earliest, LocalDate acceptedLatest) {
    SourceText source = cleaned.headed().source();
    Surroundings known = Surroundings.of(source.metadata());
    LocalDate latest =
        known
            .capture()
            .map(Capture::latest)
            .filter(day -> day.isBefore(acceptedLatest))
            .orElse(acceptedLatest);
    DateWords words = words(language);
    PageLayout page = new PageLayout(source.text(), cleaned.lines());
    Datelines datelines = new Datelines(page);
    DateScanner plain = new DateScanner(earliest, latest, words, Years.UNKNOWN);
    DatesOnLines dates = new DatesOnLines(page, plain);
    Years years = years(known, dates, page);
    if (years != Years.UNKNOWN) {
      dates =
          new DatesOnLines(
              page,
              new DateScanner(earliest, latest, words, years),
              known.capture().map(capture -> new RelativeDays(capture, RelativeTimes.of(words))));
    }
    List<Evidence> inText = new EvidenceReader(page, dates, datelines.own()).read();
    List<Evidence> evidence =
        cleaned
            .page()
            .map(html -> html.metadata().dates())
            .map(dated -> new StatedEvidence(plain, earliest, latest).addTo(inText, dated))
            .orElse(inText);
    return new PageEvidence(
        datelines,
        NumericOrder.resolve(
            new AddressEvidence(new UrlDates(latest)).addTo(evidence, source),
            source,
            language.code(),
            known));
  }

  static DateWords words(Language language) {
    return language.code().map(DateWords::of).orElseGet(DateWords::of);
  }

  /** The bounds for the year of a day without one. */
  private static Years years(Surroundings known, DatesOnLines dates, PageLayout page) {
    Optional<Capture> capture = known.capture();
    if (capture.isPresent()) {
      return Years.upTo(capture.get().latest());
    }
    int bound = Math.max(dates.latestYear(), CopyrightYear.of(page));
    return bound < 0 ? Years.UNKNOWN : Years.between(bound - YEARS_BACK, bound);
  }
}
