package dev.dateline.stage.story;

import dev.dateline.codec.Format;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.store.Store;
import dev.dateline.stage.block.Block;
import dev.dateline.text.story.SketchBytes;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;

/** Sketches the articles of published files. */
public final class SketchRows extends PTransform<PBegin, PCollectionTuple> {

  private static final List<RowColumn<?>> BODY = List.of(RowColumn.ID, RowColumn.BODY);
  private static final List<RowColumn<?>> SKETCH = List.of(RowColumn.ID, RowColumn.SKETCH);

  /**
   * A published file.
   *
   * @param table stories, whose sketches are taken over, or articles
   * @param path relative to the dataset's root
   */
  public record File(Table table, String path) implements Serializable {}

  private final Store store;
  private final Format format;
  private final List<File> files;
  private final SpillFolder scratch;
  private final int ranges;

  private SketchRows(
      Store store, Format format, List<File> files, SpillFolder scratch, int ranges) {
    this.store = store;
    this.format = format;
    this.files = List.copyOf(files);
    this.scratch = scratch;
    this.ranges = ranges;
  }

  /**
   * Sketches articles.
   *
   * @param store the dataset
   * @param format of the files
   * @param scratch where the sketches go
   * @param ranges number of groups of keys, and of ids
   */
  public static SketchRows of(
      Store store, Format format, List<File> files, SpillFolder scratch, int ranges) {
    return new SketchRows(store, format, files, scratch, ranges);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return begin
        .apply("Files", Create.of(files).withCoder(SerializableCoder.of(File.class)))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply(
            "SketchFile",
            ParDo.of(new SketchFile(store, format, scratch, ranges))
                .withOutputTags(TellStories.KEYS, TupleTagList.of(TellStories.ARTICLES)));
  }

  static final class SketchFile extends DoFn<File, KV<Integer, Block>> {

    /** Sketches that wait in memory. */
    private static final int MOST_IN_A_SPILL = 10_000;

    private final Store store;
    private final Format format;
    private final SpillFolder scratch;
    private final int ranges;

    SketchFile(Store store, Format format, SpillFolder scratch, int ranges) {
      this.store = store;
      this.format = format;
      this.scratch = scratch;
      this.ranges = ranges;
    }

    @ProcessElement
    public void process(@Element File file, MultiOutputReceiver out) throws IOException {
      boolean isSketched = file.table() == Table.STORIES;
      SketchSpill sketches =
          new SketchSpill(
              scratch,
              ranges,
              out.get(TellStories.KEYS)::output,
              out.get(TellStories.ARTICLES)::output);
      try (RowFileReader<RowView> rows =
          file.table()
              .rows()
              .read(format, isSketched ? SKETCH : BODY, store.openSeekable(file.path()))) {
        int waiting = 0;
        for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
          add(row.get(), isSketched, sketches);
          if (++waiting == MOST_IN_A_SPILL) {
            sketches.finish();
            waiting = 0;
          }
        }
      }
      sketches.finish();
    }

    private static void add(RowView row, boolean isSketched, SketchSpill sketches) {
      String id = row.get(RowColumn.ID);
      if (isSketched) {
        sketches.add(id, SketchBytes.read(row.get(RowColumn.SKETCH)));
      } else {
        sketches.add(id, row.get(RowColumn.BODY));
      }
    }
  }
}
