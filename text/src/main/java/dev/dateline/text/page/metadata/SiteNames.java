package dev.dateline.text.page.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes the name of the site from the end of titles. */
final class SiteNames {

  private static final String DASH = " \u2013 ";

  private static final List<String> BARS =
      List.of(" | ", " - ", DASH, " \u2014 ", " \u00BB ", " :: ", "--", "\uFF5C");

  private static final int LONGEST_NAME = 30;
  private static final int SHORTEST_TITLE = 25;

  private final String site;
  private final Set<String> headings = new HashSet<>();

  SiteNames(Optional<String> site, List<String> headings) {
    this.site = site.map(MetadataText::key).orElse("");
    headings.forEach(heading -> this.headings.add(MetadataText.key(heading)));
  }

  /** A title without the site's name, or without an ending that no heading of the page has. */
  String leftOut(String title) {
    return leftOut(title, false);
  }

  /** The page's own title without an ending that may be the site's name. */
  String leftOutOfPageTitle(String title) {
    return leftOut(title, true);
  }

  private String leftOut(String title, boolean mayBe) {
    for (String bar : BARS) {
      int last = title.lastIndexOf(bar);
      if (last > 0) {
        String before = title.substring(0, last).strip();
        String behind = title.substring(last + bar.length()).strip();
        String key = MetadataText.key(behind);
        boolean named =
            !site.isEmpty() && !key.isEmpty() && (key.contains(site) || site.contains(key));
        boolean likely =
            mayBe
                && !bar.equals(DASH)
                && behind.length() <= LONGEST_NAME
                && before.length() >= SHORTEST_TITLE;
        if (named || likely || headings.contains(MetadataText.key(before))) {
          return before;
        }
      }
    }
    return title;
  }
}
