package dev.dateline.text.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the datelines of a page: the article's own, and those of other stories. */
final class Datelines {
  private static final int OPENING_LINES = 2;

  private final PageLayout page;
  private final Optional<LocatedDateline> own;

  Datelines(PageLayout page) {
    this.page = page;
    own = findOwn();
  }

  private Optional<LocatedDateline> findOwn() {
    int to = Math.min(page.size(), page.first() + OPENING_LINES + 1);
    for (int line = Math.max(0, page.first() - 1); line < to; line++) {
      if (!page.isRemoved(line)) {
        Optional<LocatedDateline> found = read(line);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The article's own. */
  Optional<LocatedDateline> own() {
    return own;
  }

  /** Those of other stories, in the order of the text. */
  List<LocatedDateline> others() {
    List<LocatedDateline> others = new ArrayList<>();
    for (int line = 0; line < page.size(); line++) {
      read(line).filter(found -> !own.equals(Optional.of(found))).ifPresent(others::add);
    }
    return others;
  }

  private Optional<LocatedDateline> read(int line) {
    return DatelineReader.read(page.text(), page.start(line), page.end(line));
  }
}
