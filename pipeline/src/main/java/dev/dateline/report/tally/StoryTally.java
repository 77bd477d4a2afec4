package dev.dateline.report.tally;

import dev.dateline.article.Site;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import dev.dateline.codec.StoryAvro;
import dev.dateline.report.data.RunReport.SiteFigure;
import dev.dateline.report.data.RunReport.Stories;
import dev.dateline.report.data.RunReport.StoryFigure;
import dev.dateline.text.story.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts which articles of a run tell the same story: first the articles that repeat another, then
 * the first ones, then what the articles are.
 *
 * <p>Holds some hundred bytes for each article that repeats another. What was counted can be read
 * by many threads.
 */
final class StoryTally {

  /** What is read of stories. */
  static final List<RowColumn<?>> STORIES = List.of(RowColumn.ID, RowColumn.STORY, RowColumn.ROLE);

  /** What is read of articles. */
  static final List<RowColumn<?>> ARTICLES =
      List.of(
          RowColumn.ID,
          RowColumn.URL,
          RowColumn.SOURCE_URI,
          RowColumn.SOURCE_PART,
          RowColumn.HEADLINE);

  private static final int BIGGEST = 10;
  private static final int MOST_SITES = 15;

  /** Sites that are counted separately: folders may be as many as articles. */
  private static final int KEPT_SITES = 100_000;

  private static final Comparator<Group> BIGGEST_FIRST =
      Comparator.comparingLong((Group group) -> group.articles)
          .reversed()
          .thenComparing(group -> group.story);

  private final Map<String, Group> groups = new HashMap<>();
  private final Set<String> repeats = new HashSet<>();
  private final Map<String, Group> biggest = new HashMap<>();
  private final Set<String> standing = new HashSet<>();
  private final Map<String, StoryFigure> wanted = new TreeMap<>();
  private final Map<String, SiteCount> sites = new HashMap<>();
  private long first;
  private long same;
  private long parts;

  /** The articles of the run that tell a story, if one of them repeats another. */
  private static final class Group {
    private final String story;

    /** Identifies the story in this run: its first article, or else the one of the least id. */
    private String standing;

    private long articles;

    Group(String story, String standing) {
      this.story = story;
      this.standing = standing;
    }
  }

  private static final class SiteCount {
    private long articles;
    private long repeats;
  }

  /** Counts an article if it repeats another. */
  void addRepeat(RowView row) {
    String role = row.get(RowColumn.ROLE);
    if (role.equals(StoryAvro.FIRST)) {
      first++;
      return;
    }
    same += role.equals(Verdict.SAME.name()) ? 1 : 0;
    parts += role.equals(Verdict.PART.name()) ? 1 : 0;
    String id = row.get(RowColumn.ID);
    String story = row.get(RowColumn.STORY);
    repeats.add(id);
    Group group = groups.computeIfAbsent(story, of -> new Group(of, id));
    group.articles++;
    if (id.compareTo(group.standing) < 0) {
      group.standing = id;
    }
  }

  /** Counts an article if it is the first of a story that another repeats. */
  void addFirst(RowView row) {
    Group group = groups.get(row.get(RowColumn.ID));
    if (group != null && row.get(RowColumn.ROLE).equals(StoryAvro.FIRST)) {
      group.articles++;
      group.standing = row.get(RowColumn.ID);
    }
  }

  /** Chooses the article that identifies each story, when all stories are counted. */
  void choose() {
    groups.values().forEach(group -> standing.add(group.standing));
    groups.values().stream()
        .sorted(BIGGEST_FIRST)
        .limit(BIGGEST)
        .forEach(group -> biggest.put(group.standing, group));
  }

  /** Counts what an article is. */
  void addArticle(RowView row) {
    String id = row.get(RowColumn.ID);
    String site = Site.of(row.get(RowColumn.URL), row.get(RowColumn.SOURCE_URI));
    if (sites.size() < KEPT_SITES || sites.containsKey(site)) {
      SiteCount count = sites.computeIfAbsent(site, of -> new SiteCount());
      count.articles++;
      count.repeats += repeats.contains(id) ? 1 : 0;
    }
    Group group = biggest.get(id);
    if (group != null) {
      wanted.put(
          id,
          new StoryFigure(
              group.story, group.articles, row.get(RowColumn.HEADLINE).orElse(""), row.document()));
    }
  }

  /** Whether no story was counted. */
  boolean isEmpty() {
    return first + same + parts == 0;
  }

  /** Whether another article of the run stands for the story of this one; not for its first. */
  boolean repeats(String article) {
    return repeats.contains(article) && !standing.contains(article);
  }

  /** The figures. */
  Stories figures() {
    long earlier =
        groups.values().stream().filter(group -> repeats.contains(group.standing)).count();
    return new Stories(
        first + earlier,
        same,
        parts,
        wanted.values().stream()
            .sorted(
                Comparator.comparingLong(StoryFigure::articles)
                    .reversed()
                    .thenComparing(StoryFigure::id))
            .toList(),
        sites.entrySet().stream()
            .map(
                site ->
                    new SiteFigure(
                        site.getKey(), site.getValue().articles, site.getValue().repeats))
            .sorted(
                Comparator.comparingLong(SiteFigure::articles)
                    .reversed()
                    .thenComparing(SiteFigure::site))
            .limit(MOST_SITES)
            .toList());
  }
}
