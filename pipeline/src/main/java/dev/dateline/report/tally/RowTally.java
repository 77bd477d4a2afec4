package dev.dateline.report.tally;

import dev.dateline.article.Entity;
import dev.dateline.article.Removed;
import dev.dateline.codec.ArticleFacts;
import dev.dateline.report.data.RunReport.LargeArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report counts in rows of articles; tallies of files are added up in the order of the
 * files.
 *
 * <p>Not thread-safe.
 */
final class RowTally {

  private static final int LARGEST = 10;
  private static final int NAMES_OF_AN_ARTICLE = 40;
  private static final int CONFIDENCES = 10;

  private static final Comparator<LargeArticle> LARGEST_FIRST =
      Comparator.comparingLong(LargeArticle::words)
          .reversed()
          .thenComparing(LargeArticle::document);

  private final CopyTally copies;
  private final StoryTally stories;
  private final Set<String> wanted;
  private final int sampledBits;

  final SortedMap<String, Evidence> dating = new TreeMap<>();
  final SortedMap<String, Long> languages = new TreeMap<>();
  final SortedMap<String, Long> flags = new TreeMap<>();
  final SortedMap<String, Rule> removed = new TreeMap<>();
  final SiteTally sites = new SiteTally();
  final SortedMap<String, Chars> sources = new TreeMap<>();
  final LengthTally lengths = new LengthTally();
  final NameTally names = new NameTally();
  final List<LargeArticle> largest = new ArrayList<>();
  final List<List<Name>> together = new ArrayList<>();
  final Map<String, String> headlines = new HashMap<>();
  long articles;

  /**
   * A tally of nothing.
   *
   * @param copies the run's copies
   * @param stories the run's stories
   * @param wanted ids of the articles whose headlines are wanted
   * @param sampledBits leading zero bits of the ids of the articles whose names are kept
   */
  RowTally(CopyTally copies, StoryTally stories, Set<String> wanted, int sampledBits) {
    this.copies = copies;
    this.stories = stories;
    this.wanted = wanted;
    this.sampledBits = sampledBits;
  }

  /** How one kind of evidence fared. */
  static final class Evidence {
    long articles;
    long conflicts;
    final long[] confidence = new long[CONFIDENCES];
  }

  /** What one rule removed. */
  static final class Rule {
    long lines;
    long chars;
    long articles;
  }

  /** What became of the characters of one source's articles. */
  static final class Chars {
    long articles;
    long kept;
    long removed;

    private void add(long moreArticles, long moreKept, long moreRemoved) {
      articles += moreArticles;
      kept += moreKept;
      removed += moreRemoved;
    }
  }

  /** Counts an article. */
  void add(ArticleFacts article) {
    articles++;
    Evidence evidence = dating.computeIfAbsent(article.dateSource(), key -> new Evidence());
    evidence.articles++;
    evidence.conflicts += article.dateConflict() ? 1 : 0;
    evidence
        .confidence[Math.min(CONFIDENCES - 1, (int) (article.dateConfidence() * CONFIDENCES))]++;
    languages.merge(article.language(), 1L, Long::sum);
    article.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
    sites.add(article);
    lengths.add(article.words());
    for (Removed.ByRule rule : article.removed()) {
      Rule sum = removed.computeIfAbsent(rule.rule(), key -> new Rule());
      sum.lines += rule.lines();
      sum.chars += rule.chars();
      sum.articles++;
    }
    long gone = article.removed().stream().mapToLong(Removed.ByRule::chars).sum();
    addChars(article.source(), 1, article.chars(), gone);
    addNames(article);
    addLarge(new LargeArticle(article.document(), article.headline(), article.words()));
    if (wanted.contains(article.id())) {
      headlines.put(article.id(), article.headline());
    }
  }

  /** Sources that come when there are very many already are counted together, without a name. */
  private void addChars(String source, long more, long kept, long gone) {
    String known = sources.size() < SiteTally.KEPT || sources.containsKey(source) ? source : "";
    sources.computeIfAbsent(known, key -> new Chars()).add(more, kept, gone);
  }

  private void addNames(ArticleFacts article) {
    long more = copies.copiesOf(article.id());
    boolean repeats = stories.repeats(article.id());
    boolean sampled = Sampling.keeps(article.id(), sampledBits);
    List<Name> kept = new ArrayList<>();
    for (Entity entity : article.entities()) {
      Name name = new Name(entity.type(), entity.name());
      names.add(name, entity.mentionCount(), more, repeats);
      if (sampled && kept.size() < NAMES_OF_AN_ARTICLE) {
        kept.add(name);
      }
    }
    if (sampled) {
      together.add(kept);
    }
  }

  private void addLarge(LargeArticle article) {
    if (largest.size() < LARGEST
        || LARGEST_FIRST.compare(article, largest.get(largest.size() - 1)) < 0) {
      largest.add(article);
      largest.sort(LARGEST_FIRST);
      if (largest.size() > LARGEST) {
        largest.remove(LARGEST);
      }
    }
  }

  /**
   * Adds the tally of a file.
   *
   * @param month of its articles, such as 2021-08; empty for undated ones
   */
  void add(RowTally file, String month) {
    articles += file.articles;
    file.dating.forEach(
        (source, more) -> {
          Evidence evidence = dating.computeIfAbsent(source, key -> new Evidence());
          evidence.articles += more.articles;
          evidence.conflicts += more.conflicts;
          for (int i = 0; i < CONFIDENCES; i++) {
            evidence.confidence[i] += more.confidence[i];
          }
        });
    file.languages.forEach((code, count) -> languages.merge(code, count, Long::sum));
    file.flags.forEach((flag, count) -> flags.merge(flag, count, Long::sum));
    file.removed.forEach(
        (rule, more) -> {
          Rule sum = removed.computeIfAbsent(rule, key -> new Rule());
          sum.lines += more.lines;
          sum.chars += more.chars;
          sum.articles += more.articles;
        });
    sites.add(file.sites);
    file.sources.forEach(
        (source, more) -> addChars(source, more.articles, more.kept, more.removed));
    lengths.add(file.lengths);
    names.add(file.names, month);
    file.largest.forEach(this::addLarge);
    together.addAll(file.together);
    headlines.putAll(file.headlines);
  }
}
