package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page whose article is cut to its first paragraphs, with the rest of the page unchanged: a brief
 * with the furniture of its site.
 *
 * @param page the page
 * @param article the lines of the article that are left
 * @param optional the lines of them that may be kept or dropped
 */
record CutPage(TrainingPage page, String article, List<String> optional) {

  /** A shorter line is not a paragraph. */
  private static final int PARAGRAPH = 60;

  /** The smallest percentage of characters in paragraphs of an article of plain prose. */
  private static final int PROSE = 90;

  /**
   * Cuts a page of bare text to 1 to {@code most} paragraphs, a number that depends on its name.
   */
  static CutPage of(TrainingPage page, int most) {
    int left = 1 + Math.floorMod(page.id().hashCode(), most);
    String[] lines = page.text().split("\n", -1);
    StringBuilder text = new StringBuilder();
    StringBuilder article = new StringBuilder();
    List<String> optional = new ArrayList<>();
    Set<Integer> kept = new HashSet<>();
    Set<Integer> spared = new HashSet<>();
    int count = 0;
    for (int i = 0; i < lines.length; i++) {
      boolean may = page.optional().contains(i);
      boolean own = page.article().contains(i);
      if ((own || may) && left <= 0) {
        continue;
      }
      left -= own && !may && lines[i].length() >= PARAGRAPH ? 1 : 0;
      text.append(lines[i]).append('\n');
      if (own || may) {
        article.append(lines[i]).append('\n');
      }
      if (own) {
        kept.add(count);
      }
      if (may) {
        spared.add(count);
        optional.add(lines[i]);
      }
      count++;
    }
    TrainingPage cut = new TrainingPage(page.id(), page.site(), text.toString(), kept, spared);
    return new CutPage(cut.weighing(page.weight()), article.toString(), optional);
  }

  /**
   * Whether an article is nearly all paragraphs. Other articles are not used: a shortened list
   * would train the cleaner to cut lists.
   */
  static boolean isProse(TrainingPage page) {
    String[] lines = page.text().split("\n", -1);
    int all = 0;
    int prose = 0;
    for (int line : page.article()) {
      all += lines[line].length();
      prose += lines[line].length() >= PARAGRAPH ? lines[line].length() : 0;
    }
    return all > 0 && prose * 100L >= all * (long) PROSE;
  }
}
