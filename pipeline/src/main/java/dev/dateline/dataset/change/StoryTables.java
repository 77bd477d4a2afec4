package dev.dateline.dataset.change;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.publish.WriteSession;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.text.story.Sketcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts other tables of stories into published runs, whose other files are shared. */
final class StoryTables {

  private final WriteSession session;
  private final Swap swap;
  private final String pipelineVersion;

  StoryTables(WriteSession session, Swap swap, String pipelineVersion) {
    this.session = session;
    this.swap = swap;
    this.pipelineVersion = pipelineVersion;
  }

  /** Whether a run has the stories of its articles. */
  static boolean isIn(Manifest run) {
    return rows(run, List.of(Table.STORIES)) == rows(run, Table.that(Table.Accounts.WRITTEN));
  }

  private static long rows(Manifest run, List<Table> tables) {
    return LocatedRun.published(run).files(tables).stream().mapToLong(WrittenFile::rows).sum();
  }

  /** Begins with a run; those before it that change must be sealed. */
  StoryRebuildRun begin(Manifest run) throws IOException {
    LocatedRun source = LocatedRun.published(run);
    List<WrittenFile> stories = source.files(List.of(Table.STORIES));
    return new StoryRebuildRun(
        source,
        isCurrent(source, stories) ? stories : source.files(Table.that(Table.Accounts.WRITTEN)),
        session.dataset().ledger(swap.before(run.sequence())).earlierStories(),
        swap.stage(run.run()),
        pipelineVersion);
  }

  /** Whether the sketches of all articles are there, made as this version makes them. */
  private boolean isCurrent(LocatedRun run, List<WrittenFile> stories) throws IOException {
    if (!isIn(run.manifest())) {
      return false;
    }
    RunRows rows = new RunRows(session.dataset().store(), run);
    for (WrittenFile file : stories) {
      if (file.rows() > 0) {
        try (RowFileReader<RowView> open = rows.open(file, List.of(RowColumn.SKETCH_VERSION))) {
          Optional<RowView> first = open.next();
          if (first
              .map(row -> row.get(RowColumn.SKETCH_VERSION))
              .equals(Optional.of(Sketcher.VERSION))) {
            continue;
          }
        }
        return false;
      }
    }
    return true;
  }

  /** Makes a run ready to come, with its new table. */
  Manifest seal(StoryRebuildRun rebuilt, List<WrittenFile> stories) throws IOException {
    Manifest old = rebuilt.source().manifest();
    List<WrittenFile> files = new ArrayList<>(stories);
    for (WrittenFile file : old.files()) {
      if (file.table() != Table.STORIES) {
        swap.carry(old, file, old.run());
        files.add(file);
      }
    }
    for (Manifest.Attachment attachment : old.attachments()) {
      session
          .dataset()
          .store()
          .share(
              Layout.run(old.run()) + "/" + attachment.path(),
              rebuilt.staging().runFolder() + "/" + attachment.path());
    }
    return session.seal(
        swap,
        old.with(
            Table.STORIES, files.stream().sorted().toList(), session.dataset().clock().instant()));
  }
}
