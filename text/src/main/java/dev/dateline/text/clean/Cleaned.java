package dev.dateline.text.clean;

import dev.dateline.article.ArticleText;
import dev.dateline.article.Flag;
import dev.dateline.text.header.Headed;
import java.util.List;
import java.util.Set;

/**
 * A document taken apart: what is article, and the fate of every line.
 *
 * @param headed the document
 * @param content the article's content
 * @param lines every non-blank line in order, with its fate
 * @param flags what cleaning found worth telling
 */
public record Cleaned(Headed headed, ArticleText content, List<CleanLine> lines, Set<Flag> flags) {

  /** Copies the flags and the lines. */
  public Cleaned {
    lines = List.copyOf(lines);
    flags = Set.copyOf(flags);
  }
}
