package dev.dateline.learn.clean;

import java.util.Set;

/**
 * A page whose article is known.
 *
 * @param id its name
 * @param site the site it comes from; pages of one site are never both learned from and judged
 * @param text the page as text, its lines ended by line feeds
 * @param article numbers of the lines that are the article, from 0
 * @param optional numbers of the lines that may be kept or dropped
 */
public record TrainingPage(
    String id, String site, String text, Set<Integer> article, Set<Integer> optional) {

  /** Copies the sets. */
  public TrainingPage {
    article = Set.copyOf(article);
    optional = Set.copyOf(optional);
  }

  /** The same page without its blank lines. */
  public String flatText() {
    StringBuilder flat = new StringBuilder();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> flat.append(line).append('\n'));
    return flat.toString();
  }
}
