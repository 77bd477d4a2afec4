package dev.dateline.stage;

import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.SpilledRow;
import dev.dateline.stage.block.SpilledRowFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Counts the finished rows of each table and date, in parts that are to be added up. */
public final class CountRows extends PTransform<PCollection<Block>, PCollection<KV<String, Long>>> {

  private CountRows() {}

  /** Counts by table and date. */
  public static CountRows byDate() {
    return new CountRows();
  }

  @Override
  public PCollection<KV<String, Long>> expand(PCollection<Block> rows) {
    return rows.apply(
        "Count",
        FlatMapElements.into(
                TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.longs()))
            .via(CountRows::counts));
  }

  private static List<KV<String, Long>> counts(Block rows) {
    Map<String, Long> counts = new TreeMap<>();
    for (SpilledRow row : SpilledRowFormat.INSTANCE.unpack(rows)) {
      counts.merge(name(row), 1L, Long::sum);
    }
    return counts.entrySet().stream().map(of -> KV.of(of.getKey(), of.getValue())).toList();
  }

  /** Name of the count that a row belongs to. */
  static String name(SpilledRow row) {
    return CountNames.rows(row.table(), row.date());
  }
}
