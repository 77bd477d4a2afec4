package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.FrozenInputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks whether the sources of runs are unchanged since they were read. */
final class ReplaySources {

  private final FrozenInputs inputs;
  private final Replay.Check check;
  private final SortedMap<String, List<String>> excluded = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  private ReplaySources(FrozenInputs inputs, Replay.Check check) {
    this.inputs = inputs;
    this.check = check;
  }

  /** Looks at every file that runs read. */
  static ReplaySources of(FrozenInputs inputs, List<Manifest> runs, Replay.Check check)
      throws IOException {
    ReplaySources sources = new ReplaySources(inputs, check);
    for (Manifest manifest : runs) {
      sources.look(manifest);
    }
    return sources;
  }

  private void look(Manifest manifest) throws IOException {
    SortedMap<String, String> changed = new TreeMap<>();
    inputs
        .files(frozen(inputs, manifest.run()))
        // A file that was restored from a backup is another one with the same content.
        .each(
            file ->
                check
                    .difference(file.withoutInode())
                    .ifPresent(how -> changed.put(file.uri(), how)));
    Set<String> neverRead =
        changed.isEmpty() ? Set.of() : inputs.neverRead(LocatedRun.published(manifest));
    changed.forEach(
        (uri, how) -> {
          if (!neverRead.contains(uri)) {
            differences.add(uri + " (run " + manifest.run() + "): " + how);
          }
        });
    changed.keySet().retainAll(neverRead);
    excluded.put(manifest.run(), List.copyOf(changed.keySet()));
  }

  /** What a run starts from. */
  static FrozenInput frozen(FrozenInputs inputs, String run) throws IOException {
    return inputs
        .frozen(run)
        .orElseThrow(
            () ->
                new RunRefusedException(
                    "run "
                        + run
                        + ": the list of its files is missing ("
                        + Layout.input(run)
                        + "). Restore it from a backup, or keep the rows of the run with"
                        + " --keep-rows="
                        + run
                        + "."));
  }

  /** URIs of the changed files of which a run holds nothing but a refusal: they stay refused. */
  List<String> excluded(String run) {
    return excluded.get(run);
  }

  /** The changed files that gave something, with how they differ. */
  List<String> differences() {
    return List.copyOf(differences);
  }
}
