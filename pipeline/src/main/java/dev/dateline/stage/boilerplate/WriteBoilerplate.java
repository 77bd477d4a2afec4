package dev.dateline.stage.boilerplate;

import dev.dateline.dataset.store.Store;
import dev.dateline.text.clean.BoilerplateList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Writes the rows of a boilerplate list, in order and under their heading, into one file.
 *
 * <p>A list that people review fits into memory. It is written even when it has no rows.
 */
public final class WriteBoilerplate extends PTransform<PCollection<String>, PDone> {

  private final Store store;
  private final String path;

  private WriteBoilerplate(Store store, String path) {
    this.store = store;
    this.path = path;
  }

  /** Writes to a path of the store, which shows the whole list or nothing. */
  public static WriteBoilerplate to(Store store, String path) {
    return new WriteBoilerplate(store, path);
  }

  @Override
  public PDone expand(PCollection<String> rows) {
    PCollectionList.of(rows)
        .and(rows.getPipeline().apply("Heading", Create.of(BoilerplateList.HEADING)))
        .apply("Rows", Flatten.pCollections())
        .apply("AsOne", WithKeys.of((String row) -> 0).withKeyType(TypeDescriptors.integers()))
        .apply("Together", GroupByKey.create())
        .apply("WriteList", ParDo.of(new WriteList(store, path)));
    return PDone.in(rows.getPipeline());
  }

  static final class WriteList extends DoFn<KV<Integer, Iterable<String>>, Void> {

    private final Store store;
    private final String path;

    WriteList(Store store, String path) {
      this.store = store;
      this.path = path;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<String>> group) throws IOException {
      List<String> rows = new ArrayList<>();
      group.getValue().forEach(rows::add);
      rows.sort(BoilerplateList.ROW_ORDER);
      StringBuilder list = new StringBuilder();
      rows.forEach(row -> list.append(row).append('\n'));
      store.put(path, list.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
