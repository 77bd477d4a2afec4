package dev.dateline.source;

import java.util.Locale;

/** Tells container files, which hold many documents, by their names. */
final class ContainerFormat {

  private ContainerFormat() {}

  /** True for a JSON Lines file, whether compressed or not. */
  static boolean isJsonLines(String uri) {
    String name = Compression.without(uri).toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
