package dev.dateline.learn;

import dev.dateline.learn.clean.PageBody;
import dev.dateline.text.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads HTML pages of a corpus: {@code ID.html.gz}, in UTF-8. */
final class HtmlFiles {

  static final String SUFFIX = ".html.gz";

  private HtmlFiles() {}

  /** The HTML in a file. */
  static String read(Path file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The page in a file; empty if it is rejected. */
  static Optional<Page> page(String id, Path file) throws IOException {
    return PageBody.page(id, read(file));
  }
}
