package dev.dateline.report.tally;

import dev.dateline.article.Entity;
import dev.dateline.codec.FactsReader;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.report.data.DatasetReport.Trend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the articles that name somebody or something, by date, in all rows of a dataset. */
public final class NameSearch {

  private final PublishedDataset dataset;
  private final String name;

  private NameSearch(PublishedDataset dataset, String name) {
    this.dataset = dataset;
    this.name = name;
  }

  /** The dated articles that name a name, whatever it names and however it is capitalised. */
  public static Trend trend(PublishedDataset dataset, List<Manifest> runs, String name)
      throws IOException {
    return new NameSearch(dataset, name).trend(runs);
  }

  private Trend trend(List<Manifest> runs) throws IOException {
    SortedMap<String, Long> dates = new TreeMap<>();
    for (Manifest run : runs) {
      List<WrittenFile> files =
          run.files().stream().filter(file -> file.table() == Table.ARTICLES).toList();
      List<SortedMap<String, Long>> counts;
      try {
        counts = files.parallelStream().map(file -> count(run, file)).toList();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      for (SortedMap<String, Long> file : counts) {
        file.forEach((date, articles) -> dates.merge(date, articles, Long::sum));
      }
    }
    return new Trend(name, dates.values().stream().mapToLong(Long::longValue).sum(), dates);
  }

  private SortedMap<String, Long> count(Manifest run, WrittenFile file) {
    SortedMap<String, Long> articles = new TreeMap<>();
    try {
      FactsReader.names(
          run.format(),
          dataset.open(run, file),
          (date, names) -> {
            if (isNamed(names)) {
              articles.merge(date.orElseThrow().toString(), 1L, Long::sum);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  private boolean isNamed(List<Entity> names) {
    return names.stream().anyMatch(entity -> entity.name().equalsIgnoreCase(name));
  }
}
