package dev.dateline.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceSpan;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.header.Headed;
import dev.dateline.text.header.HeaderParser;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.PageReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

/**
 * Feeds any text to the header parser and the cleaner: each makes something of it or refuses it by
 * name, and throws nothing.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class EditingFuzzTest {

  private static final int MOST_BYTES = 1 << 14;

  private final HeaderParser headers =
      HeaderParser.accepting(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 22));
  private final TextCleaner cleaner = TextCleaner.create();

  @FuzzTest(maxDuration = "")
  void parseHeader(byte[] bytes) {
    SourceText source = source(bytes);
    if (headers.parse(source) instanceof Outcome.Kept<Headed> kept) {
      kept.value()
          .header()
          .ifPresent(
              header ->
                  require(
                      header.start() >= 0
                          && header.start() < header.end()
                          && header.end() <= source.text().length(),
                      header));
    }
  }

  @FuzzTest(maxDuration = "")
  void cleanPage(byte[] bytes) {
    SourceText source = source(bytes);
    if (PageReader.read(source) instanceof Outcome.Kept<Page> page
        && cleaner.clean(page.value()) instanceof Outcome.Kept<Cleaned> kept) {
      for (SourceSpan span : page.value().inSource(kept.value().content()).spans()) {
        require(
            span.length() > 0 && span.sourceStart() + span.length() <= source.text().length(),
            span);
      }
    }
  }

  @FuzzTest(maxDuration = "")
  void cleanText(byte[] bytes) {
    SourceText source = source(bytes);
    if (headers.parse(source).then(cleaner::clean) instanceof Outcome.Kept<Cleaned> kept) {
      String body = kept.value().content().body();
      require(!body.isBlank(), "blank body");
      for (SourceSpan span : kept.value().content().spans()) {
        require(
            span.length() > 0
                && span.bodyStart() + span.length() <= body.length()
                && span.sourceStart() + span.length() <= source.text().length(),
            span);
      }
    }
  }

  private static SourceText source(byte[] bytes) {
    int length = Math.min(bytes.length, MOST_BYTES);
    return new SourceText(
        Origin.ofFile("file:///fuzz.txt"),
        "",
        new String(bytes, 0, length, StandardCharsets.UTF_8),
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        Metadata.none(),
        Set.of());
  }

  private static void require(boolean fact, Object shown) {
    if (!fact) {
      throw new AssertionError(shown);
    }
  }
}
