package dev.dateline.report;

import dev.dateline.article.Printable;
import dev.dateline.codec.ColumnDescription;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.report.wording.Figures;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The card of a dataset: what it is, in Markdown with the front matter of a Hugging Face dataset
 * card.
 */
final class DatasetCard {

  private static final long[] SIZES = {
    1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };
  private static final String[] SIZE_NAMES = {
    "n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B", "n>1B"
  };

  private final List<Manifest> runs;
  private final Books books;
  private final StringBuilder out = new StringBuilder();

  private DatasetCard(List<Manifest> runs) {
    this.runs = runs;
    this.books = runs.stream().map(Manifest::books).reduce(Books.empty(), Books::plus);
  }

  /** The card of the published runs, of which there is at least one. */
  static String of(List<Manifest> runs) {
    DatasetCard card = new DatasetCard(runs);
    card.frontMatter();
    card.summary();
    card.counts();
    card.columns();
    card.making();
    card.limits();
    return card.out.toString();
  }

  private void frontMatter() {
    String extension = last().format().extension();
    line("---");
    line("pretty_name: News articles, dated, cleaned and tagged by Dateline");
    line("license: other");
    line("tags:");
    line("- news");
    line("- dateline");
    line("size_categories:");
    line("- " + size(books.written()));
    line("configs:");
    line("- config_name: articles");
    line("  default: true");
    line("  data_files: \"" + glob() + "\"");
    for (Table table : Table.values()) {
      if (table.isDated()) {
        continue;
      }
      line("- config_name: " + table.folder());
      line("  data_files: \"data/run=*/" + table.folder() + "/*." + extension + "\"");
    }
    line("---");
    line("");
  }

  private static String size(long articles) {
    int place = 0;
    while (place < SIZES.length && articles >= SIZES[place]) {
      place++;
    }
    return SIZE_NAMES[place];
  }

  private void summary() {
    line("# News articles, dated, cleaned and tagged");
    line("");
    SortedMap<LocalDate, Long> dates = books.dates();
    line(
        Figures.count(books.written(), "news article", "news articles")
            + (dates.isEmpty()
                ? ""
                : " of "
                    + Figures.count(dates.size(), "date", "dates")
                    + " from "
                    + dates.firstKey()
                    + " to "
                    + dates.lastKey())
            + ", each once, with the people, organisations and places that they name."
            + " Made from raw scraped text by Dateline "
            + last().pipelineVersion()
            + " in "
            + Figures.count(runs.size(), "run", "runs")
            + ", the last on "
            + last().sealed().toString().substring(0, "2021-08-04".length())
            + ".");
    line("");
    line("This file is written again whenever a run is published.");
    line("");
  }

  private void counts() {
    line("## Counts");
    line("");
    line("| | |");
    line("|---|---:|");
    row("documents read", books.read());
    row("articles written", books.written());
    row("of them without a date", books.undated());
    row("copies of articles", books.allDuplicates());
    row("documents refused", books.allRejected());
    row("dates", books.dates().size());
    line("| size of the row files | " + Figures.bytes(bytes()) + " |");
    line("");
    if (!books.dates().isEmpty()) {
      line("Articles by year of publication:");
      line("");
      line("| year | articles |");
      line("|---|---:|");
      SortedMap<Integer, Long> years = new TreeMap<>();
      books.dates().forEach((date, count) -> years.merge(date.getYear(), count, Long::sum));
      years.forEach((year, count) -> row(year.toString(), count));
      line("");
    }
  }

  private void columns() {
    line("## Tables and columns");
    line("");
    line("Files are " + last().format().extension() + ". Dated articles are in");
    line(
        "`"
            + glob()
            + "`, a folder for each\n"
            + granularity().option()
            + "; articles without a date,");
    line("copies and refused documents in `undated`, `duplicates` and `rejected` of each run.");
    line("Times are in the manifests, not in the rows.");
    Map<RowType<?>, List<Table>> tables =
        Stream.of(Table.values())
            .collect(Collectors.groupingBy(Table::rows, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<RowType<?>, List<Table>> alike : tables.entrySet()) {
      line("");
      line(
          "### "
              + alike.getValue().stream().map(Table::folder).collect(Collectors.joining(" and ")));
      line("");
      line("| column | type | what it holds |");
      line("|---|---|---|");
      for (ColumnDescription column : alike.getKey().columns()) {
        line(
            "| `"
                + column.name()
                + "` | "
                + column.type()
                + (column.optional() ? " or null" : "")
                + " | "
                + column.doc().replace("|", "\\|")
                + " |");
      }
    }
    line("");
  }

  private void making() {
    line("## How it was made");
    line("");
    line("Each document is decoded, its date header is removed, its article is found among the");
    line(
        "lines of the page by learned weights, its language is detected, its date is decided from");
    line("all evidence, and its names are tagged by a learned model. Of equal texts one is kept.");
    line("Every row records the reasons for its content: where its");
    line("date comes from, what was removed, how each name was joined. Settings of the last run:");
    line("");
    last()
        .input()
        .settings()
        .forEach((name, value) -> line("- `" + code(name) + "`: `" + code(value) + "`"));
    line("");
  }

  private void limits() {
    line("## Limits");
    line("");
    line("- Dates, names, languages and the borders of articles are judgements of programs. They");
    line("  carry confidences; read `date_confidence`, `date_conflict` and `flags` before relying");
    line("  on a row.");
    line("- Copies are equal texts after normalising. Rewritten stories are separate articles.");
    line(
        "- Names of English articles are found by a learned model, and those of a language with a");
    line("  `--model` among the settings above by that. In some forty other languages only lists");
    line(
        "  are used: countries, main cities and bodies, well-known people. Most names are missing");
    line(
        "  there, what is found has a confidence of 0.7 or 0.5, and the flag is"
            + " `NO_ENTITY_MODEL`.");
    line("  Articles in any other language have no names.");
    line("- The texts belong to their publishers; this card grants no right to them.");
  }

  private void row(String name, long count) {
    line("| " + name + " | " + Figures.count(count) + " |");
  }

  private Manifest last() {
    return runs.get(runs.size() - 1);
  }

  private Granularity granularity() {
    return runs.stream()
        .filter(run -> !run.books().dates().isEmpty())
        .findFirst()
        .map(Manifest::granularity)
        .orElse(Granularity.DAY);
  }

  private String glob() {
    return Layout.glob(last().format(), granularity());
  }

  private long bytes() {
    return runs.stream().mapToLong(Manifest::bytes).sum();
  }

  /** Settings are users': they must not end the code span that they are in. */
  private static String code(String text) {
    return Printable.of(text).replace('`', '\'');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
