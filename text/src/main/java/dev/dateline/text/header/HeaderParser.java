package dev.dateline.text.header;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.article.Stage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds the leading {@code date YYYY-MM-DD} header of a document, and the block of metadata at its
 * head: front matter in YAML, TOML or JSON, the header of a mail, lines with labels.
 *
 * <p>A header is at the start of one of the first {@value #HEADER_LINES} non-blank lines, or
 * directly after another header: the word {@code date} in any case, an optional colon, then a token
 * that starts with a digit of any script or a sign, or that is alone on its line. Everything else
 * that starts with the word is prose. Text after the date on its line is body. A date with text
 * above it and none below it is not a header.
 *
 * <p>Accepted are year-month-day forms ({@code 2021-08-04}, {@code 2021-8-4}, {@code 2021/08/04},
 * {@code 20210804}) and date-times. The written local date counts, whatever the zone; a leap second
 * belongs to its written day, and hour 24 is the next day. Dates may be in quotes, or in the form
 * of mail ({@code Wed, 04 Aug 2021 10:22:00 +0000}). Invisible characters around the date are
 * blanks; inside the date they make it invalid.
 *
 * <p>Rejects as {@code BAD_DATE} a date outside the calendar, outside the accepted range or in
 * another form, as {@code AMBIGUOUS_DATE} a date that can be read as two days, and as {@code
 * CONFLICTING_DATE} a second header with another day. Never throws for any text; takes linear time.
 * Immutable.
 *
 * <p>The values of a block are added to the document's metadata where its container states none.
 * The date of a block is a header if it has one of the forms above, and otherwise a date of the
 * container; it is never rejected. If a block has no such date, a header may be on the first line
 * below it.
 */
public final class HeaderParser {
  /** The number of non-blank lines in which a header counts. */
  public static final int HEADER_LINES = 5;

  private final LocalDate earliest;
  private final LocalDate latest;

  private HeaderParser(LocalDate earliest, LocalDate latest) {
    this.earliest = earliest;
    this.latest = latest;
  }

  /** A parser that accepts days from {@code earliest} to {@code latest}, both included. */
  public static HeaderParser accepting(LocalDate earliest, LocalDate latest) {
    return new HeaderParser(earliest, latest);
  }

  /** Finds the header of a document and the metadata at its head, or rejects it with a reason. */
  public Outcome<Headed> parse(SourceText source) {
    return HeadBlocks.find(source.text())
        .map(block -> below(block, source))
        .orElseGet(() -> parse(source, 0, HEADER_LINES));
  }

  /** Below a block of metadata, only the first line can be a date header. */
  private Outcome<Headed> below(HeadBlock block, SourceText source) {
    HeadMetadata head = HeadMetadata.of(block);
    Optional<Header> stated = head.date().flatMap(field -> header(source.text(), block, field));
    SourceText known = source.with(head.beside(source.metadata(), stated.isPresent()));
    return stated.isPresent()
        ? Outcome.kept(new Headed(known, stated, block.end()))
        : parse(known, block.end(), 1);
  }

  /** The date header in a field of a block, if its value has the form of one. */
  private Optional<Header> header(String text, HeadBlock block, HeadField field) {
    Optional<LocalDate> stated =
        block.values(field).stream().findFirst().flatMap(StatedTime::of).map(StatedTime::day);
    return stated
        .or(() -> written(text, field))
        .filter(this::accepts)
        .map(day -> new Header(day, field.start(), field.end()));
  }

  private static Optional<LocalDate> written(String text, HeadField field) {
    WrittenDate written = WrittenDate.read(text, field.start());
    boolean whole = Blanks.skip(text, written.end()) >= field.end();
    return whole && written.reading() == WrittenDate.Reading.DAY
        ? Optional.of(written.date())
        : Optional.empty();
  }

  private boolean accepts(LocalDate date) {
    return !date.isBefore(earliest) && !date.isAfter(latest);
  }

  private Outcome<Headed> parse(SourceText source, int from, int limit) {
    HeaderLines lines = new HeaderLines(source.text(), from, limit);
    Optional<Header> first = Optional.empty();
    while (lines.next()) {
      WrittenDate written = WrittenDate.read(source.text(), lines.tokenStart());
      if (first.isEmpty()) {
        Optional<Outcome<Headed>> refused = refuse(source, lines, written);
        if (refused.isPresent()) {
          return refused.get();
        }
        first = Optional.of(new Header(written.date(), lines.headerStart(), written.end()));
      } else if (written.reading() == WrittenDate.Reading.DAY) {
        if (!written.date().equals(first.get().date())) {
          return conflict(source, lines, first.get(), written);
        }
        first = Optional.of(joined(source.text(), first.get(), lines, written));
      }
      if (written.reading() == WrittenDate.Reading.DAY) {
        lines.continueAt(written.end());
      }
    }
    return Outcome.kept(new Headed(source, first, from));
  }

  /** Joins a header that is repeated directly. */
  private static Header joined(String text, Header first, HeaderLines lines, WrittenDate repeated) {
    boolean adjacent = Blanks.skip(text, first.end()) == lines.headerStart();
    return adjacent ? new Header(first.date(), first.start(), repeated.end()) : first;
  }

  private Optional<Outcome<Headed>> refuse(
      SourceText source, HeaderLines lines, WrittenDate written) {
    String where =
        Messages.quoted(source.text(), lines.tokenStart())
            + Messages.where(source, lines.lineNumber());
    String example = " Expected an ISO date such as " + written.date() + ".";
    return switch (written.reading()) {
      case DAY -> outsideRange(source, written.date(), where);
      case NOT_IN_CALENDAR -> bad(source, "date outside the calendar: " + where + example);
      case NOT_ON_CLOCK -> bad(source, "time of day that no clock shows: " + where + example);
      case OTHER_FORM -> bad(source, "date not in year-month-day form: " + where + example);
      case AMBIGUOUS ->
          Optional.of(
              rejected(
                  source,
                  Reason.AMBIGUOUS_DATE,
                  "date that can be read as more than one day: " + where + example));
    };
  }

  private Optional<Outcome<Headed>> outsideRange(SourceText source, LocalDate date, String where) {
    if (accepts(date)) {
      return Optional.empty();
    }
    String expected = " Expected a day from " + earliest + " to " + latest + ".";
    return bad(source, "date outside the accepted range: " + where + expected);
  }

  private static Outcome<Headed> conflict(
      SourceText source, HeaderLines lines, Header first, WrittenDate second) {
    return rejected(
        source,
        Reason.CONFLICTING_DATE,
        "two date headers disagree: '"
            + first.date()
            + "' and '"
            + second.date()
            + "'"
            + Messages.where(source, lines.lineNumber())
            + " Expected one date header, or the same day in each.");
  }

  private static Optional<Outcome<Headed>> bad(SourceText source, String detail) {
    return Optional.of(rejected(source, Reason.BAD_DATE, detail));
  }

  private static Outcome<Headed> rejected(SourceText source, Reason reason, String detail) {
    return Outcome.rejected(Rejection.of(source, Stage.HEADER, reason, detail));
  }
}
