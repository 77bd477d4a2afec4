package dev.dateline.dataset.change;

import dev.dateline.article.PassedOver;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.manifest.WrittenFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The manifest of a run that is joined from others.
 *
 * <p>Counts are sums. It has the place of the last run in the order of publication, the ledger of
 * the first, and of the settings those that all runs share.
 */
final class JoinedManifest {

  private final List<Manifest> runs;
  private final Manifest first;
  private final Manifest last;

  /** Joins the manifests of runs, at least one, oldest first. */
  JoinedManifest(List<Manifest> runs) {
    this.runs = List.copyOf(runs);
    this.first = runs.get(0);
    this.last = runs.get(runs.size() - 1);
  }

  /** The manifest under an id, without attachments. */
  Manifest of(String id, List<WrittenFile> files, Instant sealed) {
    SortedSet<String> excluded = new TreeSet<>();
    runs.forEach(run -> excluded.addAll(run.excluded()));
    return new Manifest(
        Manifest.VERSION,
        id,
        last.sequence(),
        first.started(),
        sealed,
        last.pipelineVersion(),
        last.format(),
        input(),
        first.ledger(),
        List.copyOf(excluded),
        runs.stream().map(Manifest::books).reduce(Books.empty(), Books::plus),
        files.stream().sorted().toList(),
        List.of(),
        Table.schemas(),
        runs.stream().map(Manifest::ids).flatMap(Collection::stream).toList(),
        takedowns());
  }

  private Manifest.Input input() {
    SortedMap<String, String> shared = new TreeMap<>(first.input().settings());
    runs.forEach(run -> shared.entrySet().retainAll(run.input().settings().entrySet()));
    return new Manifest.Input(
        runs.stream().flatMap(run -> run.input().arguments().stream()).distinct().toList(),
        shared,
        "",
        last.input().launchDay(),
        runs.stream().mapToLong(run -> run.input().files()).sum(),
        runs.stream().mapToLong(run -> run.input().bytes()).sum(),
        runs.stream().mapToLong(run -> run.input().unchanged()).sum(),
        runs.stream().flatMap(run -> run.input().exclusions().stream()).distinct().toList(),
        runs.stream().mapToLong(run -> run.input().excluded()).sum(),
        passedOver());
  }

  private SortedMap<PassedOver, Long> passedOver() {
    SortedMap<PassedOver, Long> sums = new TreeMap<>();
    for (Manifest run : runs) {
      run.input().passedOver().forEach((kind, count) -> sums.merge(kind, count, Long::sum));
    }
    return sums;
  }

  private List<Takedown.Note> takedowns() {
    SortedMap<Integer, Takedown.Note> sums = new TreeMap<>();
    for (Manifest run : runs) {
      run.takedowns().forEach(note -> sums.merge(note.number(), note, Takedown.Note::plus));
    }
    return new ArrayList<>(sums.values());
  }
}
