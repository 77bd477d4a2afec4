package dev.dateline.cli.inspect;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents to inspect: files, or one document of a container.
 *
 * @param inputs files, folders or globs
 * @param part the number of the document, as {@code source_part} has it; all documents without it
 */
public record DocumentAddress(List<String> inputs, OptionalLong part) {

  private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,18})");

  /** Copies the list. */
  public DocumentAddress {
    inputs = List.copyOf(inputs);
  }

  /**
   * Addresses as they are written, such as {@code news.warc.gz#17}; a file of that name is a file.
   * What has no number comes first, as one.
   */
  public static List<DocumentAddress> of(List<String> written) {
    List<String> whole = new ArrayList<>();
    List<DocumentAddress> addresses = new ArrayList<>();
    for (String input : written) {
      Matcher numbered = NUMBERED.matcher(input);
      if (numbered.matches() && !exists(input)) {
        OptionalLong part = OptionalLong.of(Long.parseLong(numbered.group(2)));
        addresses.add(new DocumentAddress(List.of(numbered.group(1)), part));
      } else {
        whole.add(input);
      }
    }
    if (!whole.isEmpty()) {
      addresses.add(0, new DocumentAddress(whole, OptionalLong.empty()));
    }
    return addresses;
  }

  /** Whether a document has this number, or any number will do. */
  public boolean names(Outcome<SourceText> document) {
    return part.isEmpty() || part.getAsLong() == number(document);
  }

  private static long number(Outcome<SourceText> document) {
    return document instanceof Outcome.Rejected<SourceText> rejected
        ? rejected.rejection().origin().part()
        : ((Outcome.Kept<SourceText>) document).value().origin().part();
  }

  private static boolean exists(String written) {
    try {
      return Files.exists(Path.of(written));
    } catch (InvalidPathException e) {
      // What can't be a path is not a file.
      return false;
    }
  }
}
