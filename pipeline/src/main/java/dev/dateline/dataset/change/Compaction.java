package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Member;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.FrozenInputs;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.rows.RowFiles;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Joins neighbouring runs into one, whose files are few.
 *
 * <p>Rows do not change: each keeps its id, the run that published it and, in copies, the article
 * and run that it is a copy of.
 */
public final class Compaction {

  private static final String BETWEEN = "--";

  private final WriteSession session;
  private final DatasetContext dataset;
  private final Store store;
  private final List<Manifest> published;

  /** Compaction while a lock is held. */
  public Compaction(WriteSession session) {
    this.session = session;
    this.dataset = session.dataset();
    this.store = dataset.store();
    this.published = List.copyOf(session.published());
  }

  /** Joins the runs from one to another; does nothing when they are one already. */
  public Compacted join(String from, String to, Optional<String> id) throws IOException {
    int first = place(from);
    int last = place(to);
    if (first > last) {
      throw new RunRefusedException(
          "run " + from + " was published after run " + to + ". Name the earlier one with --from.");
    }
    List<Manifest> runs = published.subList(first, last + 1);
    if (runs.size() == 1) {
      return new Compacted(runs, runs.get(0));
    }
    String joined = checked(id.orElseGet(() -> name(runs)), runs);
    Swap swap = session.swap("compact");
    Staging staging = swap.stage(joined);
    List<WrittenFile> files = files(swap, joined, runs);
    List<Member> members = new ArrayList<>();
    for (Manifest run : runs) {
      members.addAll(Member.of(store, run));
    }
    JsonFiles.write(store, staging.runFolder() + "/" + Member.FILE, new Member.All(members));
    Manifest manifest =
        session.seal(swap, new JoinedManifest(runs).of(joined, files, dataset.clock().instant()));
    session.commit(swap, runs.stream().map(Manifest::run).toList());
    return new Compacted(runs, manifest);
  }

  private int place(String run) {
    for (int i = 0; i < published.size(); i++) {
      if (published.get(i).published(run)) {
        return i;
      }
    }
    throw new RunRefusedException(
        "no run " + run + " is published (" + store.root() + "). See `dateline runs`.");
  }

  /** An interval as ISO 8601 writes it where a slash is not allowed. */
  private static String name(List<Manifest> runs) {
    List<String> last = runs.get(runs.size() - 1).ids();
    return runs.get(0).ids().get(0) + BETWEEN + last.get(last.size() - 1);
  }

  /** A new id, or one of the runs that are joined. */
  private String checked(String id, List<Manifest> runs) throws IOException {
    if (!RunId.isOne(id)) {
      throw new RunRefusedException(
          "the name of the joined run would be "
              + id
              + ", which is longer than an id may be. Name it with --run, such as --run=2026-11.");
    }
    boolean isTheirs = runs.stream().anyMatch(run -> run.published(id));
    boolean isTaken =
        published.stream().anyMatch(run -> run.published(id))
            || new FrozenInputs(dataset).frozen(id).isPresent();
    if (isTaken && !isTheirs) {
      throw new RunRefusedException(
          "run " + id + " exists already. Name the joined run with --run, such as --run=2026-11.");
    }
    return id;
  }

  /**
   * Every table and partition in turn: the files of all runs in few, sorted as those of one run.
   */
  private List<WrittenFile> files(Swap swap, String joined, List<Manifest> runs)
      throws IOException {
    SortedMap<String, List<Piece>> folders = new TreeMap<>();
    for (Manifest run : runs) {
      for (WrittenFile file : run.files()) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/'));
        folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(new Piece(run, file));
      }
    }
    List<WrittenFile> files = new ArrayList<>();
    for (List<Piece> pieces : folders.values()) {
      Piece first = pieces.get(0);
      if (pieces.size() == 1 && first.hasTodaysSchema()) {
        swap.carry(first.run(), first.file(), joined);
        files.add(first.file());
      } else {
        files.addAll(
            new RowFiles(swap.stage(joined))
                .join(
                    first.file().table(),
                    first.file().partition(),
                    pieces.stream().map(Piece::source).toList()));
      }
    }
    return files;
  }

  private record Piece(Manifest run, WrittenFile file) {

    boolean hasTodaysSchema() {
      Table table = file.table();
      return Table.schemas().get(table).equals(run.schemas().get(table));
    }

    RowFiles.Source source() {
      return new RowFiles.Source(
          Layout.run(run.run()) + "/" + file.path(), file.bytes(), file.rows());
    }
  }
}
