package dev.dateline.text.page.dom;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The visible text of a page, one line per block, with the elements that contain it.
 *
 * @param text the lines, each with a line feed; a blank line is between paragraphs
 * @param map where the text is in the source
 * @param lines the lines that are not blank
 * @param elements the visible elements, and some that are not
 * @param preformatted whether most of the text keeps the line ends of the source
 */
public record RenderedPage(
    String text, SourceMap map, LineTable lines, ElementTable elements, boolean preformatted) {

  /** Lays out a page. */
  public static RenderedPage of(Document document, String html) {
    Layouter layouter = new Layouter(html);
    document.filter(layouter);
    layouter.endLine();
    return new RenderedPage(
        layouter.text.text(),
        layouter.text.map(),
        layouter.lines,
        layouter.elements,
        2 * layouter.preformattedLength > layouter.text.length());
  }

  private static final class Layouter implements NodeFilter {

    private final PageText text;
    private final LineTable lines = new LineTable();
    private final ElementTable elements = new ElementTable();
    private int current = -1;
    private int preformatted;
    private int preformattedLength;

    Layouter(String html) {
      text = new PageText(html);
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        add(textNode);
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        if (Markup.isUnseen(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        current = elements.add(element, current);
        preformatted += tag.equals("pre") ? 1 : 0;
        border(tag);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && elements.size() > 0) {
        String tag = element.normalName();
        if (!Markup.isUnseen(element)) {
          border(tag);
          preformatted -= tag.equals("pre") ? 1 : 0;
          current = elements.parent(current);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void border(String tag) {
      if (tag.equals("br") || Markup.isBlock(tag)) {
        endLine();
        if (Markup.isParagraph(tag)) {
          text.endParagraph();
        }
      } else if (Markup.isCell(tag)) {
        text.addSpace();
      }
    }

    private void add(TextNode node) {
      Range range = node.sourceRange();
      String decoded = node.getWholeText();
      text.read(decoded, range.startPos(), range.endPos());
      int start = 0;
      if (preformatted > 0) {
        for (int end; (end = decoded.indexOf('\n', start)) >= 0; start = end + 1) {
          add(start, end);
          endPreformattedLine();
        }
      }
      add(start, decoded.length());
    }

    private void add(int start, int end) {
      int shown = text.add(start, end);
      if (shown > 0) {
        lines.addPiece(current, shown);
        preformattedLength += preformatted > 0 ? shown : 0;
      }
    }

    /** A blank line is between paragraphs here, too. */
    private void endPreformattedLine() {
      if (text.length() == text.lineStart()) {
        text.endParagraph();
      } else {
        endLine();
      }
    }

    private void endLine() {
      int start = text.lineStart();
      int end = text.length();
      text.endLine();
      if (end > start) {
        lines.endLine(start, end, elements);
      }
    }
  }
}
