package dev.dateline.sql;

import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The views over a snapshot, as SQL.
 *
 * @param root folder of the dataset, absolute
 * @param snapshot the runs
 */
record Views(Path root, Snapshot snapshot) {

  /** Their names. */
  static final List<String> NAMES =
      List.of(
          "articles",
          "mentions",
          "entities",
          "latest",
          "sites",
          "duplicates",
          "rejected",
          "stories",
          "story_articles");

  /** The paths of all row files, absolute. */
  List<String> files() {
    return Stream.of(Table.values()).flatMap(table -> files(table).stream()).toList();
  }

  /** The statements that create the views. */
  List<String> statements() {
    return List.of(
        "create view articles as select date_published as date, * from "
            + rows(Table.ARTICLES, Table.UNDATED)
            + missing(),
        "create view mentions as select article_id, date, unnest(mention) from"
            + " (select id as article_id, date, unnest(mentions) as mention from articles)",
        "create view entities as select article_id, date, unnest(entity) from"
            + " (select id as article_id, date, unnest(entities) as entity from articles)",
        "create view latest as select * from articles where url is not null qualify row_number() over"
            + " (partition by url order by captured desc nulls last,"
            + " greatest(date_modified, date) desc nulls last, list_position("
            + list(snapshot.manifests().stream().flatMap(run -> run.ids().stream()).toList())
            + ", run_id) desc, id) = 1",
        "create view sites as select site, count(*) as articles, count(distinct date) as days,"
            + " min(date) as first_day, max(date) as last_day from articles group by site",
        "create view duplicates as select * from " + rows(Table.DUPLICATES),
        "create view rejected as select * from " + rows(Table.REJECTED),
        "create view story_articles as"
            + " select s.story, s.id as article_id, s.role, s.parent, s.evidence, a.date,"
            + " a.headline, a.url, a.source_uri, a.source_part, a.run_id"
            + " from "
            + stories()
            + " s join articles a on a.id = s.id"
            + " union all"
            + " select s.story, s.id, 'COPY', s.id, null, d.date_published,"
            + " null, d.url, d.source_uri, d.source_part, d.run_id"
            + " from "
            + stories()
            + " s join duplicates d on d.duplicate_of = s.id",
        "create view stories as"
            + " select story, arg_min(headline, coalesce(date, date '9999-12-31'))"
            + " filter (where headline is not null) as headline,"
            + " count(*) filter (where role <> 'COPY') as articles,"
            + " count(*) filter (where role = 'PART') as parts,"
            + " count(*) filter (where role = 'COPY') as copies,"
            + " min(date) as first_day, max(date) as last_day,"
            + " count(distinct run_id) as runs"
            + " from story_articles group by story");
  }

  /** A dataset of an older version has no such table yet. */
  private String stories() {
    return files(Table.STORIES).isEmpty()
        ? "(select '' as id, '' as story, '' as role, '' as parent, '' as evidence where false)"
        : "(select id, story, role, parent, evidence from " + rows(Table.STORIES) + ")";
  }

  /** A list of texts as an SQL literal. */
  static String list(Collection<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The rows of tables of one schema; files of an older schema lack columns. */
  private String rows(Table... tables) {
    return "read_parquet("
        + list(Stream.of(tables).flatMap(table -> files(table).stream()).toList())
        + ", hive_partitioning = false, union_by_name = "
        + !snapshot.hasOneSchema(tables[0])
        + ")";
  }

  /** No rows, but the columns that other views need, for datasets that lack them. */
  private String missing() {
    return snapshot.manifests().stream()
            .anyMatch(
                run ->
                    Table.schemas().get(Table.ARTICLES).equals(run.schemas().get(Table.ARTICLES)))
        ? ""
        : " union all by name select null::varchar as site, null::timestamptz as captured where false";
  }

  private List<String> files(Table table) {
    return snapshot.files(table).stream().map(file -> root.resolve(file).toString()).toList();
  }
}
