package dev.dateline.text.clean;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.header.Headed;
import dev.dateline.text.header.Header;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Builds the documents that the tests of this package clean. */
public final class Pages {

  private static final TextCleaner CLEANER = TextCleaner.create();

  private Pages() {}

  static Headed page(String text) {
    return titled(text, Optional.empty());
  }

  static Headed titled(String text, Optional<String> title) {
    Metadata metadata = Metadata.builder().title(title).build();
    Decoding decoding = new Decoding("UTF-8", CharsetSource.UTF8, 0);
    return new Headed(
        new SourceText(Origin.ofFile("file:///a.txt"), "00", text, decoding, metadata, Set.of()),
        Optional.empty());
  }

  /** A page whose date header is the given prefix of the text. */
  static Headed dated(String header, String rest) {
    return new Headed(
        page(header + rest).source(),
        Optional.of(new Header(LocalDate.of(2021, 8, 4), 0, header.length())));
  }

  static Outcome<Cleaned> clean(Headed headed) {
    return CLEANER.clean(headed);
  }

  static Cleaned cleaned(Headed headed) {
    if (clean(headed) instanceof Outcome.Kept<Cleaned> kept) {
      return kept.value();
    }
    throw new AssertionError("refused: " + clean(headed));
  }

  static String body(String text) {
    return cleaned(page(text)).content().body();
  }
}
