package dev.dateline.text.page;

import dev.dateline.article.ArticleText;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.Dating;
import dev.dateline.article.Metadata;
import dev.dateline.article.SourceText;
import dev.dateline.text.page.dom.RenderedPage;
import dev.dateline.text.page.evidence.MarkupEvidence;
import dev.dateline.text.page.metadata.PageMetadata;
import java.util.ArrayList;
import java.util.List;

/**
 * A parsed HTML page.
 *
 * <p>Decisions are made on its {@linkplain #text() text}; their offsets are then converted to
 * offsets in the source.
 *
 * @param source the document, whose text is HTML
 * @param rendered its visible text, and where that is in the source
 * @param metadata the metadata that the page states
 * @param evidence the evidence of the markup about each line
 */
public record Page(
    SourceText source, RenderedPage rendered, PageMetadata metadata, MarkupEvidence evidence) {

  /** The document with the page's text in place of its HTML, and with the page's metadata. */
  public SourceText text() {
    Metadata known = metadata.beside(source.metadata());
    return new SourceText(
        source.origin(),
        source.rawHash(),
        rendered.text(),
        source.decoding(),
        isStated() ? withStatedText(known) : known,
        source.flags());
  }

  private static Metadata withStatedText(Metadata known) {
    List<String> fields = new ArrayList<>(known.fields());
    fields.add("text=articleBody");
    return known.toBuilder().fields(fields).build();
  }

  /** Whether its text comes only from its metadata, and so has no place in the source. */
  public boolean isStated() {
    return rendered.map().size() == 0;
  }

  /** Whether there is text before its markup. */
  public boolean beginsWithText() {
    String html = source.text();
    int at = 0;
    while (at < html.length() && (html.charAt(at) <= ' ' || html.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at < html.length() && html.charAt(at) != '<';
  }

  /** The offset in the source of a character of the text. */
  public int sourceStart(int offset) {
    return rendered.map().sourceOf(offset);
  }

  /** The offset in the source after a character, given the offset after it in the text. */
  public int sourceEnd(int end) {
    return end == 0 ? sourceStart(0) : Math.min(source.text().length(), sourceStart(end - 1) + 1);
  }

  /** The content with spans in the source. */
  public ArticleText inSource(ArticleText content) {
    return new ArticleText(
        content.headline(),
        content.byline(),
        content.body(),
        SourcePlaces.spans(content.spans(), rendered.map()),
        content.removed());
  }

  /** The dating with offsets of candidates in the source. */
  public Dating inSource(Dating dating) {
    List<DateCandidate> candidates = dating.candidates().stream().map(this::inSource).toList();
    return new Dating(
        dating.published(),
        dating.modified(),
        dating.source(),
        dating.confidence(),
        candidates,
        dating.conflict(),
        dating.dateline(),
        dating.time());
  }

  private DateCandidate inSource(DateCandidate one) {
    return one.start() < 0
        ? one
        : new DateCandidate(
            one.value(),
            one.precision(),
            one.kind(),
            one.text(),
            isStated() ? -1 : sourceStart(one.start()),
            isStated() ? -1 : sourceEnd(one.end()),
            one.confidence());
  }
}
