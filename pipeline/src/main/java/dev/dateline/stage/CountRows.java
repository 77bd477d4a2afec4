package dev.dateline.stage;

import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Counts the finished rows of each table and date. */
public final class CountRows
    extends PTransform<PCollection<RowReference>, PCollection<KV<String, Long>>> {

  private CountRows() {}

  /** Counts by table and date. */
  public static CountRows byPartition() {
    return new CountRows();
  }

  @Override
  public PCollection<KV<String, Long>> expand(PCollection<RowReference> rows) {
    return rows.apply("Name", MapElements.into(TypeDescriptors.strings()).via(CountRows::name))
        .apply("Count", Count.perElement());
  }

  /** Name of the count that a row belongs to. */
  static String name(RowReference row) {
    return Tallies.rows(row.table(), row.partition());
  }
}
