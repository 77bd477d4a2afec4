package dev.dateline.text.page;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.article.Stage;
import dev.dateline.text.page.dom.BoundedParser;
import dev.dateline.text.page.dom.RenderedPage;
import dev.dateline.text.page.dom.UnreadablePageException;
import dev.dateline.text.page.evidence.MarkupEvidence;
import dev.dateline.text.page.metadata.MetadataReader;
import dev.dateline.text.page.metadata.PageMetadata;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Reads an HTML page, or rejects it as {@code UNREADABLE_PAGE} if it exceeds a limit of its
 * structure, and as {@code EMPTY} if it shows nothing. If a page shows no text because scripts
 * write it, the article text in its JSON-LD is used.
 *
 * <p>Total: never throws for any text. Time and memory are linear in its length.
 */
public final class PageReader {

  private static final int LOOKED_AT = 2_000;

  private PageReader() {}

  /** Reads a document whose text is HTML. */
  public static Outcome<Page> read(SourceText source) {
    try {
      String html = source.text();
      Document document = BoundedParser.parse(html);
      PageMetadata metadata = MetadataReader.read(document);
      RenderedPage rendered = RenderedPage.of(document, html);
      if (rendered.lines().size() == 0) {
        Optional<String> stated = metadata.hints().articleBody();
        if (stated.isEmpty()) {
          return Outcome.rejected(
              Rejection.of(source, Stage.READ, Reason.EMPTY, BlankPage.why(document)));
        }
        rendered = BlankPage.showing(stated.get(), document, html);
      }
      return Outcome.kept(
          new Page(source, rendered, metadata, MarkupEvidence.of(rendered, metadata)));
    } catch (UnreadablePageException e) {
      return Outcome.rejected(
          Rejection.of(source, Stage.READ, Reason.UNREADABLE_PAGE, e.getMessage() + "."));
    }
  }

  /**
   * Whether a text begins like an HTML page: with its document type or the {@code html} tag, after
   * optional white space, comments and an XML declaration.
   */
  public static boolean isPage(String text) {
    int at = 0;
    int end = Math.min(text.length(), LOOKED_AT);
    while (at < end) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.startsWith("<!--", at)) {
        int close = text.indexOf("-->", at + 4);
        at = close < 0 || close > LOOKED_AT ? end : close + 3;
      } else if (text.startsWith("<?xml", at)) {
        int close = text.indexOf("?>", at);
        at = close < 0 ? end : close + 2;
      } else {
        return begins(text, at, "<!doctype html") || begins(text, at, "<html");
      }
    }
    return false;
  }

  private static boolean begins(String text, int at, String start) {
    int end = at + start.length();
    return text.regionMatches(true, at, start, 0, start.length())
        && end < text.length()
        && (text.charAt(end) == '>' || Character.isWhitespace(text.charAt(end)));
  }
}
