package dev.dateline.dataset;

import dev.dateline.codec.RowFileReader;
import dev.dateline.dataset.Comparison.Example;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/** Finds the first place in which the texts of two articles differ. */
final class TextChange {

  /** Characters that are shown before the first other one, and in all. */
  private static final int LEAD = 40;

  private static final int LONGEST = 120;

  private final Store store;
  private final Standing before;
  private final Standing after;

  TextChange(Store store, Standing before, Standing after) {
    this.store = store;
    this.before = before;
    this.after = after;
  }

  /** The line of that place, before and after. */
  Example example(Changes.Pair pair) throws IOException {
    List<String> old = text(before, pair.before()).lines().toList();
    List<String> now = text(after, pair.after()).lines().toList();
    int line = 0;
    while (line < Math.min(old.size(), now.size()) && old.get(line).equals(now.get(line))) {
      line++;
    }
    String was = line < old.size() ? old.get(line) : "";
    String is = line < now.size() ? now.get(line) : "";
    int start = Math.max(0, alike(was, is) - LEAD);
    return new Example(pair.after().document(), part(was, start), part(is, start));
  }

  private static int alike(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static String part(String line, int start) {
    String rest = line.substring(Math.min(start, line.length()));
    return rest.codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Headline and body; only files of the article's day are read. */
  private String text(Standing run, ArticleMark mark) throws IOException {
    for (WrittenFile file : run.manifest().files()) {
      boolean isArticles = file.table() == Table.ARTICLES || file.table() == Table.UNDATED;
      String date = file.date().map(LocalDate::toString).orElse(ArticleMark.UNDATED);
      if (isArticles && date.equals(mark.date())) {
        Optional<String> text = text(run, file, mark.id());
        if (text.isPresent()) {
          return text.get();
        }
      }
    }
    throw new IOException("article " + mark.id() + " is gone from run " + run.run());
  }

  private Optional<String> text(Standing run, WrittenFile file, String id) throws IOException {
    try (RowFileReader<GenericRecord> rows =
        RowFileReader.columns(
            run.manifest().format(),
            Columns.of(file.table(), "id", "headline", "body"),
            store.openSeekable(run.folder() + "/" + file.path()))) {
      for (Optional<GenericRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().get("id").toString().equals(id)) {
          String headline = Objects.toString(row.get().get("headline"), "");
          return Optional.of(headline + "\n" + row.get().get("body"));
        }
      }
    }
    return Optional.empty();
  }
}
