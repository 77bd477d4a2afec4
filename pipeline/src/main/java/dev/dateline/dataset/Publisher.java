package dev.dateline.dataset;

import dev.dateline.dataset.change.Compacted;
import dev.dateline.dataset.change.Compaction;
import dev.dateline.dataset.change.Drop;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.change.Dropped;
import dev.dateline.dataset.change.Leftover;
import dev.dateline.dataset.change.Leftovers;
import dev.dateline.dataset.change.Replay;
import dev.dateline.dataset.change.ReplayRequest;
import dev.dateline.dataset.change.StoryRebuild;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunPublication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.RunStarter;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.Trash;
import dev.dateline.dataset.publish.TrashedChange;
import dev.dateline.dataset.publish.WaitingRuns;
import dev.dateline.dataset.publish.WriteSession;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Publishes runs into a dataset; holds its lock until it is closed.
 *
 * <p>Not thread-safe.
 */
public final class Publisher implements AutoCloseable {

  private final WriteSession session;
  private final RunStarter starter;
  private final RunPublication publication;
  private final WaitingRuns waiting;

  Publisher(WriteSession session) {
    this.session = session;
    this.starter = new RunStarter(session.dataset(), session.published());
    this.publication = new RunPublication(session);
    this.waiting = new WaitingRuns(session.dataset(), session.published());
  }

  /** What was left by runs that were cut off, and what became of it, in words. */
  public List<String> recovered() {
    return session.recovered();
  }

  /**
   * Begins a run, or takes up one that was cut off or held.
   *
   * @throws RunRefusedException when the run was begun with other settings, or is detached
   */
  public Start start(RunRequest request, RunStarter.Lister lister) throws IOException {
    return starter.start(request, lister);
  }

  /**
   * Gives an attempt up since files changed under it, and begins another without those files.
   *
   * @param changed URIs of the files
   * @throws UnsoundRunException after {@value RunStarter#MOST_ATTEMPTS} attempts
   */
  public Attempt retry(Attempt attempt, Collection<String> changed) throws IOException {
    return starter.again(attempt, changed);
  }

  /** Drops an attempt whose job never started; what its run starts from stays. */
  public void drop(Attempt attempt) throws IOException {
    publication.drop(attempt);
  }

  /**
   * Checks a staged run against its list and its books, and publishes it at once, or holds it; one
   * that replaces another is not held, but dropped.
   *
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Publication publish(Attempt attempt, Gates gates) throws IOException {
    return publication.publish(attempt, gates);
  }

  /**
   * Publishes a run that is held, or detached and done.
   *
   * @throws RunRefusedException when there is none, or its job is not done
   * @throws UnsoundRunException when something is wrong with it; nothing is published
   */
  public Manifest publish(String run) throws IOException {
    return publication.publish(waiting.done(run));
  }

  /**
   * Drops a run that is not published, with its frozen input.
   *
   * @throws RunRefusedException when there is none
   */
  public void abandon(String run) throws IOException {
    waiting.abandon(run);
  }

  /**
   * Takes documents down everywhere at once: they are refused from now on, and only their hashes
   * are kept.
   *
   * @throws RunRefusedException when one that is named is not in the dataset, or a run is held or
   *     detached that may hold them too
   */
  public Dropped drop(DropRequest request) throws IOException {
    waiting.refuseAny("a takedown would not reach it");
    return new Drop(session.dataset(), request).carryOut(session);
  }

  /**
   * Joins neighbouring runs into one of few files.
   *
   * @param from the first run, or a member of the first
   * @param to the last
   * @param run the id of the joined run; empty takes the ids of the first and the last run
   * @throws RunRefusedException when there are no such runs, the id is taken, or a run is held or
   *     detached
   */
  public Compacted compact(String from, String to, Optional<String> run) throws IOException {
    waiting.refuseAny("refers to the published runs as they are now");
    return new Compaction(session).join(from, to, run);
  }

  /**
   * Deletes what changes of published runs left in the trash.
   *
   * @param keepDays what is younger than so many days stays
   * @return what was deleted
   */
  public List<TrashedChange> emptyTrash(int keepDays) throws IOException {
    return new Trash(session.dataset().store()).empty(session.dataset().daysAgo(keepDays));
  }

  /**
   * Deletes what writers that were cut off have left.
   *
   * @param keepDays what is younger than so many days stays: its writer may be at work
   * @return what was deleted
   */
  public List<Leftover> deleteLeftovers(int keepDays) throws IOException {
    return new Leftovers(session.dataset().store()).delete(session.dataset().daysAgo(keepDays));
  }

  /**
   * Begins to make published runs again; nobody sees anything of it before it is committed.
   *
   * @throws RunRefusedException when that can't be done as asked, or the sources have changed
   */
  public Replay replay(ReplayRequest request, Replay.Check check) throws IOException {
    return Replay.of(session, request, check);
  }

  /**
   * Begins to decide the stories of published runs again; nobody sees anything of it before it is
   * committed.
   *
   * @param from id of the first run; empty for the first that has no table of stories
   * @throws RunRefusedException when no such run is published, or a run is held or detached
   */
  public StoryRebuild rebuildStories(Optional<String> from, String pipelineVersion)
      throws IOException {
    waiting.refuseAny("refers to the published runs as they are now");
    return StoryRebuild.of(session, from, pipelineVersion);
  }

  /** See {@link WriteSession#swap}. */
  Swap swap(String purpose) {
    return session.swap(purpose);
  }

  /** See {@link WriteSession#seal}. */
  Manifest seal(Swap swap, Manifest manifest) throws IOException {
    return session.seal(swap, manifest);
  }

  /** See {@link WriteSession#commit}. */
  void commit(Swap swap, Collection<String> removed) throws IOException {
    session.commit(swap, removed);
  }

  /** Whether the lock is still held: it may have been taken away. */
  public boolean holdsLock() throws IOException {
    return session.holdsLock();
  }

  /** The manifests of the published runs, in order of publication. */
  public List<Manifest> published() {
    return List.copyOf(session.published());
  }

  /**
   * Gives the lock back, after the files about the whole dataset were written if it has changed.
   */
  @Override
  public void close() throws IOException {
    session.close();
  }
}
