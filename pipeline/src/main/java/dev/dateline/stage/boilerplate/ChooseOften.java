package dev.dateline.stage.boilerplate;

import dev.dateline.text.clean.BoilerplateList;
import dev.dateline.text.clean.LineCount;
import dev.dateline.text.clean.RepeatedLines;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Makes a row for each line that is frequent in its source, for a range of sources. */
final class ChooseOften extends DoFn<KV<Integer, CoGbkResult>, String> {

  /** Numbers of documents of sources, in parts. */
  static final TupleTag<KV<String, Long>> DOCUMENTS = new TupleTag<>() {};

  /** Lines that a source repeats, each once. */
  static final TupleTag<LineCount> LINES = new TupleTag<>() {};

  @ProcessElement
  public void process(@Element KV<Integer, CoGbkResult> group, OutputReceiver<String> out) {
    Map<String, Long> documents = new HashMap<>();
    for (KV<String, Long> part : group.getValue().getAll(DOCUMENTS)) {
      documents.merge(part.getKey(), part.getValue(), Long::sum);
    }
    for (LineCount count : group.getValue().getAll(LINES)) {
      if (RepeatedLines.isOften(count, documents.get(count.source()))) {
        out.output(BoilerplateList.row(count));
      }
    }
  }
}
