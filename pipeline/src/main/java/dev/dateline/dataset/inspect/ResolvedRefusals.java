package dev.dateline.dataset.inspect;

import dev.dateline.codec.RowColumn;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.FrozenInputs;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outcomes of refused documents that a later run read again. */
final class ResolvedRefusals {

  private static final List<RowColumn<?>> REFUSAL =
      List.of(RowColumn.SOURCE_URI, RowColumn.SOURCE_PART, RowColumn.RUN_ID);

  /** A refused document, or a refused file. */
  private record Document(String uri, Optional<Long> part) {}

  private final Store store;
  private final FrozenInputs inputs;
  private final List<Manifest> published;

  ResolvedRefusals(DatasetContext dataset, List<Manifest> published) {
    this.store = dataset.store();
    this.inputs = new FrozenInputs(dataset);
    this.published = published;
  }

  /** The resolutions of every run that has some, in order of publication. */
  Map<String, List<RunSummary.Resolution>> byRun() throws IOException {
    Map<String, List<RunSummary.Resolution>> byRun = new HashMap<>();
    for (Manifest manifest : published) {
      for (String id : manifest.ids()) {
        Optional<FrozenInput> frozen =
            manifest.input().retried().isEmpty() && manifest.members().isEmpty()
                ? Optional.empty()
                : inputs.frozen(id);
        Optional<Manifest> refusing = frozen.flatMap(input -> holder(input.retried()));
        if (refusing.isPresent()) {
          String retried = frozen.get().retried();
          byRun
              .computeIfAbsent(refusing.get().run(), run -> new ArrayList<>())
              .add(new RunSummary.Resolution(id, resolved(retried, id, frozen.get())));
        }
      }
    }
    return byRun;
  }

  private Optional<Manifest> holder(String run) {
    return published.stream().filter(manifest -> manifest.published(run)).findFirst();
  }

  /** The documents that a run refused, and another read and did not refuse again. */
  private long resolved(String run, String by, FrozenInput input) throws IOException {
    Set<String> read = new HashSet<>();
    inputs.files(input).each(file -> read.add(file.uri()));
    Set<Document> again = refused(by);
    return refused(run).stream()
        .filter(document -> read.contains(document.uri()))
        .filter(document -> !again.contains(document))
        .filter(document -> !again.contains(new Document(document.uri(), Optional.empty())))
        .count();
  }

  private Set<Document> refused(String run) throws IOException {
    Set<Document> refused = new HashSet<>();
    new RunRows(store, LocatedRun.published(holder(run).orElseThrow()))
        .each(
            Table.REJECTED,
            REFUSAL,
            row -> {
              if (row.get(RowColumn.RUN_ID).equals(run)) {
                refused.add(
                    new Document(row.get(RowColumn.SOURCE_URI), row.get(RowColumn.SOURCE_PART)));
              }
            });
    return refused;
  }
}
