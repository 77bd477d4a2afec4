package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.LineScorer;
import dev.dateline.text.clean.feature.PageFeatures;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides the role of every line of a page, and the rule of every removed line. */
final class Verdicts {

  private static final String HEADLINE = "HEADLINE";
  private static final String BYLINE = "BYLINE";
  private static final String CAPTION = "CAPTION";

  /** How many lines from the first line of the article its author credit may be. */
  private static final int NEAR = 20;

  /** The cues that name a rule, most specific first. */
  private static final List<LineCue> RULES =
      List.of(
          LineCue.COOKIE,
          LineCue.LEGAL,
          LineCue.ADVERTISEMENT,
          LineCue.SUBSCRIBE,
          LineCue.COMMENTS,
          LineCue.RELATED,
          LineCue.READMORE,
          LineCue.AUTHOR,
          LineCue.CREDIT,
          LineCue.SHARE,
          LineCue.LOGIN,
          LineCue.REPLY,
          LineCue.VIDEO,
          LineCue.AGO,
          LineCue.DATED,
          LineCue.NAVIGATION);

  private final PageLines lines;
  private final Selection selection;
  private final int headline;
  private final List<String> byline = new ArrayList<>();

  Verdicts(PageLines lines, Selection selection, Optional<String> title, Optional<Page> page) {
    this.lines = lines;
    this.selection = selection;
    int found = new HeadlineFinder(lines, selection).find(title);
    this.headline = found >= 0 ? found : page.map(this::heading).orElse(-1);
    if (headline >= 0) {
      selection.drop(headline);
    }
    findByline();
  }

  /** The line that is the headline by the markup, unless it is the only line; or -1. */
  private int heading(Page page) {
    int start = page.evidence().headlineStart();
    for (int i = 0; i < lines.size() && start >= 0; i++) {
      if (lines.start(i) == start) {
        return selection.isKept(i) && selection.count() == 1 ? -1 : i;
      }
    }
    return -1;
  }

  private void findByline() {
    int first = selection.first();
    for (int i = Math.max(0, first - NEAR); i <= Math.min(first + 2, selection.last()); i++) {
      boolean spare = selection.logOdds(i) < 0 && i != headline;
      if (spare && isByline(i) && (!selection.isKept(i) || selection.first() < selection.last())) {
        selection.drop(i);
        for (String name : Bylines.names(lines.text(i))) {
          if (!byline.contains(name)) {
            byline.add(name);
          }
        }
      }
    }
  }

  private boolean isByline(int line) {
    return lines.length(line) <= 120 && Bylines.isByline(lines.text(line));
  }

  /** The headline's line, or -1. */
  int headline() {
    return headline;
  }

  /** The authors credited, in order. */
  List<String> byline() {
    return byline;
  }

  /** The decision about a line. */
  CleanLine of(int line) {
    String rule = selection.isKept(line) ? "" : rule(line);
    LineRole role =
        switch (rule) {
          case "" -> LineRole.BODY;
          case HEADLINE -> LineRole.HEADLINE;
          case BYLINE -> LineRole.BYLINE;
          default -> LineRole.REMOVED;
        };
    double probability = LineScorer.probability(selection.logOdds(line));
    return new CleanLine(lines.start(line), lines.end(line), role, rule, probability);
  }

  private String rule(int line) {
    if (line == headline) {
      return HEADLINE;
    }
    if (Math.abs(line - selection.first()) <= NEAR && isByline(line)) {
      return BYLINE;
    }
    PageFeatures page = selection.page();
    int caption = LineCue.CREDIT.bit() | LineCue.CAPTION.bit();
    if (page.length(line) > 45 && (page.cues(line) & caption) != 0 && !page.isFurniture(line)) {
      return CAPTION;
    }
    int telling = page.isFurniture(line) ? page.cues(line) : page.startCues(line);
    for (LineCue cue : RULES) {
      if ((telling & cue.bit()) != 0) {
        return cue.name();
      }
    }
    return line < selection.first()
        ? "BEFORE_ARTICLE"
        : line > selection.last() ? "AFTER_ARTICLE" : "INSIDE_ARTICLE";
  }
}
