package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Amount;
import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Attempt.Card;
import dev.dateline.dataset.publish.Attempt.State;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.Destination;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.FrozenInputs;
import dev.dateline.dataset.publish.Seal;
import dev.dateline.dataset.publish.StartOfList;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Published runs that are made again from their frozen inputs, and replace the old ones all at
 * once.
 *
 * <p>The runs are begun, made and sealed one after the other in the order of {@link #runs}. Each
 * knows the articles of every run that is kept, but not of those made again after it. Closing a
 * replay that is not committed leaves the dataset as it was.
 *
 * <p>Not thread-safe.
 */
public final class Replay implements AutoCloseable {

  /** Describes how a file differs now from how it was listed; empty if it does not. */
  @FunctionalInterface
  public interface Check {
    /** In words. */
    Optional<String> difference(SourceFile file) throws IOException;
  }

  private final DatasetContext dataset;
  private final WriteSession session;
  private final ReplayRequest request;
  private final ReplayPlan plan;
  private final FrozenInputs inputs;
  private final Swap swap;
  private final ReplaySources sources;
  private final StoryTables stories;

  private Replay(
      WriteSession session, ReplayRequest request, ReplayPlan plan, ReplaySources sources) {
    this.session = session;
    this.dataset = session.dataset();
    this.request = request;
    this.plan = plan;
    this.sources = sources;
    this.inputs = new FrozenInputs(dataset);
    this.swap = session.swap("replay");
    this.stories = new StoryTables(session, swap, request.pipelineVersion());
  }

  /**
   * Plans a replay, and refuses one whose sources are gone or have changed since they were read.
   */
  public static Replay of(WriteSession session, ReplayRequest request, Check check)
      throws IOException {
    ReplayPlan plan = ReplayPlan.of(request, session.published());
    ReplaySources sources =
        ReplaySources.of(new FrozenInputs(session.dataset()), plan.replayed(), check);
    List<String> differences = sources.differences();
    if (!differences.isEmpty()) {
      throw new RunRefusedException(
          Amount.of(
                  differences.size(),
                  "file is gone, or changed since it was read: ",
                  "files are gone, or changed since they were read: ")
              + StartOfList.of(differences)
              + ". Nothing was changed. Restore them with their times, or keep the rows of their"
              + " runs with --keep-rows=RUN.");
    }
    return new Replay(session, request, plan, sources);
  }

  /** The ids of the runs to make again, in the order in which that must be done. */
  public List<String> runs() {
    return Ledger.runs(plan.replayed());
  }

  /**
   * The ids of the kept runs whose stories follow from those of runs made again; in order of
   * publication. Each must be rebuilt when those before it are sealed.
   */
  public List<String> rebuilt() {
    long first = plan.replayed().get(0).sequence();
    return Ledger.runs(
        plan.kept().stream()
            .filter(run -> run.sequence() > first && StoryTables.isIn(run))
            .toList());
  }

  /** All of them in order of publication. */
  public List<String> affected() {
    List<String> affected = new ArrayList<>(Ledger.runs(session.published()));
    Set<String> some = new HashSet<>(runs());
    some.addAll(rebuilt());
    affected.retainAll(some);
    return affected;
  }

  /** Begins to decide the stories of a kept run again. */
  public StoryRebuildRun rebuildStories(String run) throws IOException {
    return stories.begin(
        plan.kept().stream().filter(of -> of.run().equals(run)).findFirst().orElseThrow());
  }

  /** Makes a kept run ready to be published, with the files of its new stories. */
  public Manifest seal(StoryRebuildRun run, List<WrittenFile> files) throws IOException {
    return stories.seal(run, files);
  }

  /** Begins to make a run again; those before it must be sealed. */
  public Attempt begin(String run) throws IOException {
    Manifest old = old(run);
    FrozenInput frozen = ReplaySources.frozen(inputs, run).with(request.settings());
    Staging staging = swap.stage(run);
    inputs.copy(frozen, sources.excluded(run), swap.inputFolder(run));
    List<LocatedRun> ledger = ledger(old);
    Card card =
        new Card(
            run,
            State.RUNNING,
            dataset.clock().instant(),
            ledger.stream().map(LocatedRun::run).toList(),
            "",
            sources.excluded(run),
            request.pipelineVersion(),
            List.of());
    return new Attempt(
        card,
        frozen,
        inputs.files(frozen),
        dataset
            .ledger(ledger)
            .withStories(dataset.ledger(swap.before(old.sequence())).earlierStories()),
        staging,
        new Destination.InPlaceOf(old, swap));
  }

  /**
   * The runs whose articles a run made again does not publish again: all that will be published but
   * those made again later. A kept run keeps its articles, also when it comes later.
   */
  private List<LocatedRun> ledger(Manifest old) {
    List<LocatedRun> ledger = new ArrayList<>(swap.before(old.sequence()));
    for (Manifest manifest : plan.kept()) {
      if (manifest.sequence() > old.sequence()) {
        ledger.add(LocatedRun.published(manifest));
      }
    }
    return ledger;
  }

  /**
   * Checks a run that was made again, and makes it ready to be published.
   *
   * @throws RunRefusedException when files changed while they were read
   * @throws UnsoundRunException when something is wrong with it
   */
  public Manifest seal(Attempt attempt) throws IOException {
    Manifest old = old(attempt.run());
    refuseChanged(attempt, attempt.result().map(JobResult::changedSources).orElse(List.of()));
    JobResult result = new Seal(dataset).checked(attempt);
    Manifest manifest =
        new Seal(dataset).write(attempt, result, new Destination.InPlaceOf(old, swap));
    Set<String> unread =
        new TreeSet<>(inputs.notRead(new LocatedRun(manifest, attempt.staging().runFolder())));
    unread.removeAll(inputs.neverRead(LocatedRun.published(old)));
    refuseChanged(attempt, unread);
    return manifest;
  }

  private static void refuseChanged(Attempt attempt, Collection<String> uris) {
    if (!uris.isEmpty()) {
      throw new RunRefusedException(
          "files changed while run "
              + attempt.run()
              + " was replayed: "
              + StartOfList.of(uris)
              + ". Nothing was changed. Restore them with their times, or keep the rows of the run"
              + " with --keep-rows="
              + attempt.run()
              + ".");
    }
  }

  /**
   * Puts the runs in the place of the old ones; their manifests, in order of publication.
   *
   * @throws RunRefusedException when a copy in a kept run would be left without its article
   */
  public List<Manifest> commit() throws IOException {
    new DuplicateRetargeting(session, swap, plan).follow();
    session.commit(swap, swap.runs());
    Set<String> runs = new HashSet<>(runs());
    return session.published().stream().filter(run -> runs.contains(run.run())).toList();
  }

  @Override
  public void close() throws IOException {
    swap.sweep();
  }

  private Manifest old(String run) {
    return plan.replayed().stream().filter(old -> old.run().equals(run)).findFirst().orElseThrow();
  }
}
