package dev.dateline.dataset.inspect;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every run of a dataset. */
public final class RunList {

  private final DatasetContext dataset;

  /** The runs of a dataset. */
  public RunList(DatasetContext dataset) {
    this.dataset = dataset;
  }

  /** The published runs in their order, then those that are staged. */
  public List<RunSummary> runs() throws IOException {
    Store store = dataset.store();
    List<Manifest> manifests = Snapshot.of(store).manifests();
    Map<String, List<RunSummary.Resolution>> resolutions =
        new ResolvedRefusals(dataset, manifests).byRun();
    boolean atRest = dataset.isAtRest();
    List<RunSummary> runs = new ArrayList<>();
    Set<String> published = new HashSet<>();
    for (Manifest manifest : manifests) {
      published.add(manifest.run());
      runs.add(RunSummary.of(manifest, resolutions.getOrDefault(manifest.run(), List.of())));
    }
    for (String name : store.list(Layout.STAGING)) {
      if (!published.contains(Layout.runOfAttempt(name))) {
        runs.add(RunSummary.of(store, Layout.STAGING + "/" + name, atRest));
      }
    }
    return runs;
  }
}
