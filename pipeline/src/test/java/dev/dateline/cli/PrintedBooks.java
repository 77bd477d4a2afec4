package dev.dateline.cli;

import dev.dateline.dataset.manifest.Books;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The books as the command prints them, for tests of other packages. */
public final class PrintedBooks {

  private PrintedBooks() {}

  /** The table at the end of a run. */
  public static String of(Books books) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new BooksTable(out).print(books);
    out.flush();
    return text.toString();
  }
}
