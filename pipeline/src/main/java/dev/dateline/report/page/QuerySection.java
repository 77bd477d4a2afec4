package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.Run;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;

/** Queries over the rows, ready to be copied. */
final class QuerySection {

  private QuerySection() {}

  static Section of(RunReport report) {
    Run run = report.run();
    boolean parquet = run.format().equals("parquet");
    Html html = new Html();
    if (parquet) {
      html.markup(
              "<h3>Who was named most on each day</h3><pre tabindex=0 role=region aria-label=SQL>")
          .text(sql(run))
          .markup("</pre><h3>The same rows in Python</h3>")
          .markup("<pre tabindex=0 role=region aria-label=Python>")
          .text(python(run))
          .markup("</pre>");
    }
    return Section.narrow(
        "query",
        "Query",
        "Query the rows",
        parquet
            ? "With DuckDB, from any folder; docs/QUERYING.md has more queries, docs/SCHEMA.md the"
                + " columns."
            : "The files are Avro; docs/QUERYING.md lists tools that read them.",
        html);
  }

  private static String sql(Run run) {
    return """
    SELECT date_published AS date, entity.name, count(*) AS articles
    FROM (SELECT date_published, unnest(entities) AS entity
          FROM read_parquet('%s'))
    WHERE entity.type = 'PERSON'
    GROUP BY ALL ORDER BY articles DESC LIMIT 20;\
    """
        .formatted(articles(run).replace("'", "''"));
  }

  private static String python(Run run) {
    return """
    import duckdb
    articles = duckdb.read_parquet('%s')
    articles.select('date_published, headline, date_source, language').show()\
    """
        .formatted(articles(run).replace("\\", "\\\\").replace("'", "\\'"));
  }

  private static String articles(Run run) {
    return run.root() + "/data/run=*/articles/*/*.parquet";
  }
}
