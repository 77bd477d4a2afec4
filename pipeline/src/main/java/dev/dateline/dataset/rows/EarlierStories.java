package dev.dateline.dataset.rows;

import dev.dateline.codec.Format;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.store.Store;
import dev.dateline.text.story.Sketch;
import dev.dateline.text.story.SketchBytes;
import dev.dateline.text.story.Sketcher;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The stories that earlier runs decided, and what later articles are compared by.
 *
 * <p>What was sketched in another way than this version does is left out.
 *
 * @param store the dataset
 * @param format of the files
 * @param files in order of publication, then path
 */
public record EarlierStories(Store store, Format format, List<Ledger.File> files)
    implements Serializable {

  private static final List<RowColumn<?>> KEYS =
      List.of(
          RowColumn.ID,
          RowColumn.WORDS,
          RowColumn.KEYS,
          RowColumn.SKETCH_VERSION,
          RowColumn.RUN_ID);

  private static final List<RowColumn<?>> SKETCHES = List.of(RowColumn.STORY, RowColumn.SKETCH);

  /** Copies the list. */
  public EarlierStories {
    files = List.copyOf(files);
  }

  /**
   * The keys of an article.
   *
   * @param number of its row in the file, from 0
   * @param run place of its run in the order of publication, from 0
   * @param words number of words in its body
   * @param id its id
   * @param keys those of its keys that are wanted
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record KeyRow(long number, int run, int words, String id, long[] keys) {}

  /**
   * The sketch of an article.
   *
   * @param number of its row in the file, from 0
   * @param story its story
   * @param sketch the sketch
   */
  public record SketchRow(long number, String story, Sketch sketch) {}

  /** Takes rows. */
  @FunctionalInterface
  public interface Visitor<T> {
    /** The next row. */
    void visit(T row) throws IOException;
  }

  /** The number of articles. */
  public long articles() {
    return files.stream().mapToLong(Ledger.File::rows).sum();
  }

  /** Visits the articles in a file that may have one of the keys wanted, with these keys. */
  public void readKeys(int file, LongPredicate wanted, Visitor<KeyRow> visitor) throws IOException {
    Ledger.File of = files.get(file);
    Map<String, Integer> order = of.orders();
    try (RowFileReader<RowView> rows = open(of, KEYS)) {
      long number = 0;
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        RowView view = row.get();
        if (view.get(RowColumn.SKETCH_VERSION).equals(Sketcher.VERSION)) {
          long[] keys =
              Arrays.stream(SketchBytes.readKeys(view.get(RowColumn.KEYS)))
                  .filter(wanted)
                  .toArray();
          if (keys.length > 0) {
            visitor.visit(
                new KeyRow(
                    number,
                    order.getOrDefault(view.get(RowColumn.RUN_ID), of.order()),
                    view.get(RowColumn.WORDS),
                    view.get(RowColumn.ID),
                    keys));
          }
        }
        number++;
      }
    }
  }

  /** Visits the sketches of some of the articles in a file, by the numbers of their rows. */
  public void readSketches(int file, Set<Long> wanted, Visitor<SketchRow> visitor)
      throws IOException {
    try (RowFileReader<RowView> rows = open(files.get(file), SKETCHES)) {
      long number = 0;
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (wanted.contains(number)) {
          visitor.visit(
              new SketchRow(
                  number,
                  row.get().get(RowColumn.STORY),
                  SketchBytes.read(row.get().get(RowColumn.SKETCH))));
        }
        number++;
      }
    }
  }

  private RowFileReader<RowView> open(Ledger.File file, List<RowColumn<?>> columns)
      throws IOException {
    return RowType.STORY.read(format, columns, store.openSeekable(file.path()));
  }
}
