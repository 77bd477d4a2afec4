package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.ElementTable;
import dev.dateline.text.page.dom.LineTable;
import java.util.Optional;

/** The position of a line relative to the headline. */
final class HeadlineEvidence implements EvidenceGroup {

  private static final int NONE = -1;
  private static final int SHORTEST_KEY = 8;
  private static final int[] DISTANCES = {1, 2, 4, 8, 16, 32, 64};

  private final PageMass mass;
  private final ElementTable elements;
  private final LineTable lines;
  private final int headline;
  private final int[] headingsBefore;

  HeadlineEvidence(PageMass mass, Optional<String> title) {
    this.mass = mass;
    elements = mass.elements;
    lines = mass.lines;
    headline = find(title.map(TextKeys::key).orElse(""));
    headingsBefore = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      headingsBefore[i + 1] = headingsBefore[i] + (isHeading(i) ? 1 : 0);
    }
  }

  /**
   * The first h1 that contains the title, else the first heading or line that does, else the first
   * h1.
   */
  private int find(String title) {
    int line = NONE;
    int best = 0;
    for (int i = 0; i < lines.size(); i++) {
      String tag = elements.tag(mass.block(i));
      boolean h1 = tag.equals("h1");
      boolean says = title.length() >= SHORTEST_KEY && says(i, title);
      int score = (says ? 2 : 0) + (h1 ? 2 : 0) + (says && isHeading(i) ? 1 : 0);
      if (score > best) {
        best = score;
        line = i;
      }
    }
    return line;
  }

  private boolean says(int line, String title) {
    int length = lines.length(line);
    if (length < title.length() / 2 || length > 2 * title.length() + 40) {
      return false;
    }
    String key = TextKeys.key(mass.layout.text().substring(lines.start(line), lines.end(line)));
    return key.equals(title)
        || (key.length() >= 20 && (title.contains(key) || key.contains(title)));
  }

  private boolean isHeading(int line) {
    String tag = elements.tag(mass.block(line));
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** The headline's line, or -1. */
  int line() {
    return headline;
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    if (headline == NONE) {
      sink.add("no-headline", Steps.length(lines.length(line)));
      return;
    }
    String length = Steps.length(lines.length(line));
    String side = line < headline ? "before" : line == headline ? "is" : "after";
    int distance = 0;
    while (distance < DISTANCES.length && Math.abs(line - headline) > DISTANCES[distance]) {
      distance++;
    }
    sink.add("headline", side, Steps.of(distance), length);
    int block = mass.block(line);
    int common = elements.common(block, mass.block(headline));
    int up = elements.depth(mass.block(headline)) - elements.depth(common);
    sink.add("headline-up", side, Steps.upTo(up, 8), length);
    if (line > headline) {
      int headings = headingsBefore[line] - headingsBefore[headline + 1];
      sink.add("headings-since", Steps.count(headings), length);
    }
  }
}
