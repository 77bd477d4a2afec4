package dev.dateline.source;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What was found in an input so far. Thread-safe. */
final class Gathered {

  private final Map<String, SourceFile> files = new TreeMap<>();
  private final Map<String, Rejection> refused = new TreeMap<>();
  private final Set<String> warnings = new TreeSet<>();

  private final Consumer<SourceFile> listener;

  /**
   * Nothing yet.
   *
   * @param listener receives every file that is found
   */
  Gathered(Consumer<SourceFile> listener) {
    this.listener = listener;
  }

  synchronized void add(SourceFile file) {
    files.put(file.uri(), file);
    listener.accept(file);
  }

  synchronized void warn(String what, String uri) {
    warnings.add(what + ": " + uri);
  }

  synchronized void refuse(String uri, String detail) {
    Origin origin = Origin.ofFile(uri);
    refused.put(
        uri, new Rejection(origin, Optional.empty(), Stage.READ, Reason.UNREADABLE, detail, ""));
  }

  synchronized Listing listing(List<String> unmatched) {
    return new Listing(
        List.copyOf(files.values()),
        List.copyOf(refused.values()),
        List.copyOf(warnings),
        unmatched);
  }
}
