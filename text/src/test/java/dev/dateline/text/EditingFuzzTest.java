package dev.dateline.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dateline.article.Article;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Feeds any text to the header parser, the cleaner and the editor with its dates: each makes
 * something of it or refuses it by name, and throws nothing.
 *
 * <p>In the gate the stored inputs are replayed; {@code scripts/fuzz} searches for new ones.
 */
class EditingFuzzTest {

  private static final int MOST_BYTES = 1 << 14;
  private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2026, 11, 22);

  private static final List<String> HEADS =
      List.of(
          "---\n",
          "---\ndate: ",
          "+++\n",
          "{\"date\": \"",
          "From: a@example.org\nDate: ",
          "Title: A\nDate: ",
          "date ",
          "");

  private final HeaderParser headers = HeaderParser.accepting(EARLIEST, LATEST);
  private final Editor editor = Editor.with(new EditorSettings(EARLIEST, LATEST));
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

  /** The first byte selects the start of the text. */
  @FuzzTest(maxDuration = "")
  void parseHead(byte[] bytes) {
    if (bytes.length > 0) {
      String text = text(bytes);
      String head = HEADS.get((bytes[0] & 0xff) % HEADS.size());
      editor.edit(source(head + text.substring(Math.min(1, text.length())), Metadata.none()));
    }
  }

  /** The first line is the date in the metadata, the second the address. */
  @FuzzTest(maxDuration = "")
  void settleDate(byte[] bytes) {
    String[] lines = text(bytes).split("\n", 3);
    Optional<String> date = Optional.of(lines[0]);
    Metadata metadata =
        Metadata.builder()
            .date(date)
            .modified(date)
            .url(Optional.of(lines[lines.length / 2]))
            .build();
    if (editor.edit(source(lines[lines.length - 1], metadata)) instanceof Outcome.Kept<Article> a) {
      a.value()
          .dating()
          .published()
          .ifPresent(day -> require(!day.isBefore(EARLIEST) && !day.isAfter(LATEST), day));
    }
  }

  private static SourceText source(byte[] bytes) {
    return source(text(bytes), Metadata.none());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8);
  }

  private static SourceText source(String text, Metadata metadata) {
    return new SourceText(
        Origin.ofFile("file:///fuzz.txt"),
        "",
        text,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        metadata,
        Set.of());
  }

  private static void require(boolean fact, Object shown) {
    if (!fact) {
      throw new AssertionError(shown);
    }
  }
}
