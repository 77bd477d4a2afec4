package dev.dateline.dataset.inspect;

import dev.dateline.article.Site;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds stories, and the articles that tell them, in a dataset. */
public final class StoryFinder {

  private static final List<RowColumn<?>> STORY = List.of(RowColumn.ID, RowColumn.STORY);

  private static final List<RowColumn<?>> MEMBER =
      List.of(RowColumn.ID, RowColumn.STORY, RowColumn.ROLE, RowColumn.PARENT, RowColumn.EVIDENCE);

  private static final List<RowColumn<?>> ARTICLE =
      List.of(
          RowColumn.ID,
          RowColumn.DATE_PUBLISHED,
          RowColumn.SOURCE_URI,
          RowColumn.SOURCE_PART,
          RowColumn.URL,
          RowColumn.HEADLINE,
          RowColumn.BODY,
          RowColumn.RUN_ID);

  private static final List<RowColumn<?>> COPY = List.of(RowColumn.DUPLICATE_OF);

  private final Store store;
  private final Snapshot snapshot;

  /** A finder over what is published in a store now. */
  public StoryFinder(Store store) throws IOException {
    this.store = store;
    this.snapshot = Snapshot.of(store);
  }

  /**
   * The story of an article.
   *
   * @param id of the article, or of the story
   * @throws RunRefusedException when no article with a story has the id
   */
  public Story story(String id) throws IOException {
    String story = storyOf(id);
    Map<String, RowView> members = new HashMap<>();
    List<LocatedRun> runs = new ArrayList<>();
    for (LocatedRun run : snapshot.runs()) {
      int before = members.size();
      rows(run)
          .each(
              Table.STORIES,
              MEMBER,
              row -> {
                if (row.get(RowColumn.STORY).equals(story)) {
                  members.put(row.get(RowColumn.ID), row);
                }
              });
      if (members.size() > before) {
        runs.add(run);
      }
    }
    Map<String, Long> copies = copies(members);
    List<StoryVersion> versions = new ArrayList<>();
    for (LocatedRun run : runs) {
      rows(run)
          .each(
              Table.that(Table.Accounts.WRITTEN),
              ARTICLE,
              row -> {
                RowView member = members.get(row.get(RowColumn.ID));
                if (member != null) {
                  versions.add(version(row, member, copies));
                }
              });
    }
    return new Story(story, versions);
  }

  /**
   * The body of an article.
   *
   * @throws RunRefusedException when there is no such article
   */
  public String body(String id) throws IOException {
    for (LocatedRun run : snapshot.runs()) {
      List<String> found = new ArrayList<>(1);
      rows(run)
          .each(
              Table.that(Table.Accounts.WRITTEN),
              List.of(RowColumn.ID, RowColumn.BODY),
              row -> {
                if (row.get(RowColumn.ID).equals(id)) {
                  found.add(row.get(RowColumn.BODY));
                }
              });
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw new RunRefusedException(
        "no article '" + id + "' (" + store.root() + "). Expected an id as its rows have it.");
  }

  /** The story that an article tells; empty when no run has decided it. */
  public Optional<String> find(String id) throws IOException {
    List<String> found = new ArrayList<>(1);
    for (LocatedRun run : snapshot.runs()) {
      rows(run)
          .each(
              Table.STORIES,
              STORY,
              row -> {
                // A story keeps the id of a first article that was taken down.
                if (row.get(RowColumn.ID).equals(id) || row.get(RowColumn.STORY).equals(id)) {
                  found.add(row.get(RowColumn.STORY));
                }
              });
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  private String storyOf(String id) throws IOException {
    return find(id)
        .orElseThrow(
            () ->
                new RunRefusedException(
                    "no article with a story has the id '"
                        + id
                        + "' ("
                        + store.root()
                        + "). Expected an id as the rows of articles have it; `dateline stories`"
                        + " adds the stories of older runs."));
  }

  private Map<String, Long> copies(Map<String, RowView> members) throws IOException {
    Map<String, Long> copies = new HashMap<>();
    for (LocatedRun run : snapshot.runs()) {
      rows(run)
          .each(
              Table.DUPLICATES,
              COPY,
              row -> {
                if (members.containsKey(row.get(RowColumn.DUPLICATE_OF))) {
                  copies.merge(row.get(RowColumn.DUPLICATE_OF), 1L, Long::sum);
                }
              });
    }
    return copies;
  }

  private static StoryVersion version(RowView row, RowView member, Map<String, Long> copies) {
    String id = row.get(RowColumn.ID);
    return new StoryVersion(
        id,
        row.get(RowColumn.RUN_ID),
        member.get(RowColumn.ROLE),
        member.get(RowColumn.PARENT),
        member.get(RowColumn.EVIDENCE),
        row.get(RowColumn.DATE_PUBLISHED),
        row.document(),
        Site.of(row.get(RowColumn.URL), row.get(RowColumn.SOURCE_URI)),
        row.get(RowColumn.HEADLINE).orElse(""),
        row.get(RowColumn.BODY),
        copies.getOrDefault(id, 0L));
  }

  private RunRows rows(LocatedRun run) {
    return new RunRows(store, run);
  }
}
