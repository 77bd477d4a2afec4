package dev.dateline.text.clean;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.clean.wrap.Unwrapper;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.PageReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the lines of documents for each source, exactly, in parts that can be added.
 *
 * <p>Take the counts whenever it {@linkplain #isFull is full}; the total counts are the sums of all
 * counts taken. Not thread-safe.
 */
public final class BoilerplateCounter {

  /** Longer lines are paragraphs, which are not boilerplate even if they repeat. */
  private static final int LONGEST = 1_000;

  private static final int MOST_CHARS = 4 << 20;

  /**
   * The counts.
   *
   * @param documents number of documents of each source
   * @param lines counts of lines, ordered by source and line, each line of a source once
   */
  public record Counts(SortedMap<String, Long> documents, List<LineCount> lines) {}

  private final LineNormalizer normalizer = new LineNormalizer();
  private SortedMap<String, Long> documents = new TreeMap<>();
  private SortedMap<String, SortedMap<String, Long>> lines = new TreeMap<>();
  private long chars;

  /** Counts each different line of a document once. */
  public void add(SourceText text) {
    add(text, 1);
  }

  /**
   * Adds the lines of a document that repeats another of its source with a count of 0: they are not
   * counted, but are no longer exclusive to another source.
   */
  public void addRepeat(SourceText text) {
    add(text, 0);
  }

  private void add(SourceText text, long documents) {
    if (text.metadata().html() || PageReader.isPage(text.text())) {
      if (PageReader.read(text) instanceof Outcome.Kept<Page> page) {
        SourceText shown = page.value().text();
        String lines = shown.text();
        add(
            shown,
            PageLines.of(lines, 0, 0, TextCleaner.MOST_LINES, normalizer, LineJoins.NONE),
            documents);
      }
    } else {
      add(text, Unwrapper.read(text.text(), 0, 0, TextCleaner.MOST_LINES, normalizer), documents);
    }
  }

  private void add(SourceText text, PageLines page, long documents) {
    String source = BoilerplateList.sourceOf(text);
    this.documents.merge(source, documents, Long::sum);
    Map<String, Long> counts = lines.computeIfAbsent(source, name -> new TreeMap<>());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < page.size(); i++) {
      if (page.length(i) <= LONGEST && seen.add(page.text(i))) {
        if (!counts.containsKey(page.text(i))) {
          chars += page.length(i);
        }
        counts.merge(page.text(i), documents, Long::sum);
      }
    }
  }

  /** Whether the limit of memory for different lines is reached. */
  public boolean isFull() {
    return chars >= MOST_CHARS;
  }

  /** Returns the counts and resets them. */
  public Counts take() {
    List<LineCount> counted = new ArrayList<>();
    lines.forEach(
        (source, counts) ->
            counts.forEach((line, count) -> counted.add(new LineCount(source, line, count))));
    Counts taken = new Counts(documents, counted);
    documents = new TreeMap<>();
    lines = new TreeMap<>();
    chars = 0;
    return taken;
  }
}
