package dev.dateline.dataset.inspect;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.inspect.Comparison.Example;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the first place in which the texts of two articles differ. */
final class TextChange {

  /** Characters that are shown before the first other one, and in all. */
  private static final int LEAD = 40;

  private static final int LONGEST = 120;

  private final Store store;
  private final LocatedRun before;
  private final LocatedRun after;

  TextChange(Store store, LocatedRun before, LocatedRun after) {
    this.store = store;
    this.before = before;
    this.after = after;
  }

  /** The line of that place, before and after. */
  Example example(ChangeCounts.Pair pair) throws IOException {
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
  private String text(LocatedRun run, ArticleMark mark) throws IOException {
    for (WrittenFile file : run.files(Table.that(Table.Accounts.WRITTEN))) {
      if (mayHold(file, mark)) {
        Optional<String> text = text(run, file, mark.id());
        if (text.isPresent()) {
          return text.get();
        }
      }
    }
    throw new IOException("article " + mark.id() + " is gone from run " + run.run());
  }

  private static boolean mayHold(WrittenFile file, ArticleMark mark) {
    return mark.date().equals(ArticleMark.UNDATED)
        ? file.partition().isEmpty()
        : file.partition().isPresent()
            && file.partition().get().holds(LocalDate.parse(mark.date()));
  }

  private Optional<String> text(LocatedRun run, WrittenFile file, String id) throws IOException {
    try (RowFileReader<RowView> rows =
        new RunRows(store, run)
            .open(file, List.of(RowColumn.ID, RowColumn.HEADLINE, RowColumn.BODY))) {
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().get(RowColumn.ID).equals(id)) {
          String headline = row.get().get(RowColumn.HEADLINE).orElse("");
          return Optional.of(headline + "\n" + row.get().get(RowColumn.BODY));
        }
      }
    }
    return Optional.empty();
  }
}
