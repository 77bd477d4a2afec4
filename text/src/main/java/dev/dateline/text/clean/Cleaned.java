package dev.dateline.text.clean;

import dev.dateline.article.ArticleText;
import dev.dateline.article.Flag;
import dev.dateline.text.header.Headed;
import dev.dateline.text.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cleaned document: the content of the article, and the decision about every line.
 *
 * @param headed the document
 * @param content the article's content
 * @param lines every non-blank line in order, with the decision about it
 * @param flags flags that cleaning set
 * @param page the document as an HTML page; the offsets of lines and content count in the page's
 *     text
 */
public record Cleaned(
    Headed headed,
    ArticleText content,
    List<CleanLine> lines,
    Set<Flag> flags,
    Optional<Page> page) {

  /** Copies the flags and the lines. */
  public Cleaned {
    lines = List.copyOf(lines);
    flags = Set.copyOf(flags);
  }

  /** Where a line starts in the decoded source: in the HTML, when the document is a page. */
  public int sourceStart(CleanLine line) {
    return page.map(html -> html.sourceStart(line.start())).orElse(line.start());
  }

  /** Where a line ends in the decoded source. */
  public int sourceEnd(CleanLine line) {
    return page.map(html -> html.sourceEnd(line.end())).orElse(line.end());
  }
}
