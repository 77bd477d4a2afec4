package dev.dateline.source;

import dev.dateline.article.Rejection;
import java.util.List;

/**
 * The input as it was when it was listed.
 *
 * @param files every regular file once, ordered by URI
 * @param refused what was named but can't be a document: unreadable files and folders
 * @param warnings what was passed over, in words fit to print: links, pipes, sockets, devices, the
 *     output
 * @param unmatched the inputs that name nothing, in words fit to print: mistakes of the user
 */
public record Listing(
    List<SourceFile> files,
    List<Rejection> refused,
    List<String> warnings,
    List<String> unmatched) {

  /** Copies the lists. */
  public Listing {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
    warnings = List.copyOf(warnings);
    unmatched = List.copyOf(unmatched);
  }

  /** A listing without warnings. */
  public Listing(List<SourceFile> files, List<Rejection> refused) {
    this(files, refused, List.of(), List.of());
  }
}
