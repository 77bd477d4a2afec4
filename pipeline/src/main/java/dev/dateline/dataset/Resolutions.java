package dev.dateline.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/** What became of refused documents that a later run read again. */
final class Resolutions {

  private static final Schema REFUSAL =
      Columns.of(Table.REJECTED, "source_uri", "source_part", "run_id");

  private static final String WHOLE_FILE = "";

  /** A refused document, or a refused file. */
  private record Document(String uri, String part) {}

  private final Store store;
  private final Inputs inputs;
  private final List<Manifest> published;

  Resolutions(Dataset dataset, List<Manifest> published) {
    this.store = dataset.store();
    this.inputs = new Inputs(dataset);
    this.published = published;
  }

  /** The resolutions of every run that has some, in order of publication. */
  Map<String, List<RunSummary.Resolution>> byRun() throws IOException {
    Map<String, List<RunSummary.Resolution>> byRun = new HashMap<>();
    for (Manifest manifest : published) {
      for (String id : manifest.ids()) {
        Optional<Frozen> frozen =
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
  private long resolved(String run, String by, Frozen input) throws IOException {
    Set<String> read = new HashSet<>();
    inputs.files(input).each(file -> read.add(file.uri()));
    Set<Document> again = refused(by);
    return refused(run).stream()
        .filter(document -> read.contains(document.uri()))
        .filter(document -> !again.contains(document))
        .filter(document -> !again.contains(new Document(document.uri(), WHOLE_FILE)))
        .count();
  }

  private Set<Document> refused(String run) throws IOException {
    Set<Document> refused = new HashSet<>();
    new RunRows(store, Standing.published(holder(run).orElseThrow()))
        .each(
            Table.REJECTED,
            REFUSAL,
            row -> {
              if (row.get("run_id").toString().equals(run)) {
                Object part = row.get("source_part");
                refused.add(
                    new Document(
                        row.get("source_uri").toString(),
                        part == null ? WHOLE_FILE : part.toString()));
              }
            });
    return refused;
  }
}
