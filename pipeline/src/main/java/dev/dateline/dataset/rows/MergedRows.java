package dev.dateline.dataset.rows;

import dev.dateline.codec.RowFileReader;
import dev.dateline.dataset.manifest.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.avro.specific.SpecificRecord;

/**
 * The rows of several sorted sources in one order; of equal ones that of the earlier source first.
 *
 * <p>Holds one row of each source. Not thread-safe.
 */
public final class MergedRows implements RowFileReader<SpecificRecord> {

  private final List<RowFileReader<? extends SpecificRecord>> sources;
  private final PriorityQueue<Head> heads;

  private MergedRows(
      Comparator<SpecificRecord> order, List<RowFileReader<? extends SpecificRecord>> sources) {
    this.sources = sources;
    this.heads =
        new PriorityQueue<>(Comparator.comparing(Head::row, order).thenComparingInt(Head::source));
  }

  /** Opens sources one after the other, and closes them if one can't be opened. */
  public static MergedRows open(Table table, List<Opening> openings) throws IOException {
    List<RowFileReader<? extends SpecificRecord>> opened = new ArrayList<>();
    MergedRows merged = new MergedRows(table.rows().order(), opened);
    boolean whole = false;
    try {
      for (Opening opening : openings) {
        opened.add(opening.open());
        merged.advance(opened.size() - 1);
      }
      whole = true;
      return merged;
    } finally {
      if (!whole) {
        merged.close();
      }
    }
  }

  /** Opens a source. */
  @FunctionalInterface
  public interface Opening {
    /** Its rows, sorted. */
    public RowFileReader<? extends SpecificRecord> open() throws IOException;
  }

  @Override
  public Optional<SpecificRecord> next() throws IOException {
    Head least = heads.poll();
    if (least == null) {
      return Optional.empty();
    }
    advance(least.source());
    return Optional.of(least.row());
  }

  private void advance(int source) throws IOException {
    sources.get(source).next().ifPresent(row -> heads.add(new Head(row, source)));
  }

  @Override
  public void close() throws IOException {
    for (RowFileReader<? extends SpecificRecord> source : sources) {
      source.close();
    }
  }

  private record Head(SpecificRecord row, int source) {}
}
