package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.rows.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Published runs whose stories are decided again, and which get new tables of stories all at once;
 * nothing else of them changes.
 *
 * <p>The runs are begun and sealed one after the other in the order of {@link #runs}. Closing what
 * is not committed leaves the dataset as it was. Not thread-safe.
 */
public final class StoryRebuild implements AutoCloseable {

  private final WriteSession session;
  private final Swap swap;
  private final StoryTables tables;
  private final List<Manifest> runs;

  private StoryRebuild(WriteSession session, List<Manifest> runs, String pipelineVersion) {
    this.session = session;
    this.runs = runs;
    this.swap = session.swap("stories");
    this.tables = new StoryTables(session, swap, pipelineVersion);
  }

  /**
   * Decides the stories of a run and of all after it, since they build on its stories.
   *
   * @param from id of the first run; empty for the first that has no table of stories
   * @throws RunRefusedException when no such run is published
   */
  public static StoryRebuild of(
      WriteSession session, Optional<String> from, String pipelineVersion) {
    List<Manifest> published = List.copyOf(session.published());
    int first = 0;
    while (first < published.size() && !isFirst(published.get(first), from)) {
      first++;
    }
    if (from.isPresent() && first == published.size()) {
      throw RunRefusedException.notPublished(from.get());
    }
    return new StoryRebuild(session, published.subList(first, published.size()), pipelineVersion);
  }

  private static boolean isFirst(Manifest run, Optional<String> from) {
    return from.map(run::published).orElse(!StoryTables.isIn(run));
  }

  /** The ids of the runs, in the order in which they must be done. */
  public List<String> runs() {
    return Ledger.runs(runs);
  }

  /** Begins with a run; those before it must be sealed. */
  public StoryRebuildRun begin(String run) throws IOException {
    return tables.begin(runs.stream().filter(of -> of.run().equals(run)).findFirst().orElseThrow());
  }

  /** Makes a run ready to come, with the files of its new table. */
  public Manifest seal(StoryRebuildRun run, List<WrittenFile> stories) throws IOException {
    return tables.seal(run, stories);
  }

  /** Puts the runs in the place of the old ones. */
  public void commit() throws IOException {
    if (!runs.isEmpty()) {
      session.commit(swap, runs());
    }
  }

  @Override
  public void close() throws IOException {
    swap.sweep();
  }
}
