package dev.dateline.dataset.change;

import dev.dateline.codec.Provenance;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.EarlierStories;
import dev.dateline.dataset.rows.Staging;
import java.util.List;

/**
 * A published run whose stories are decided again.
 *
 * @param source the run as it is
 * @param files what to make the sketches from: its stories, or its articles
 * @param earlier the stories of the runs before it, as they will be
 * @param staging where to write
 * @param pipelineVersion the version of Dateline
 */
public record StoryRebuildRun(
    LocatedRun source,
    List<WrittenFile> files,
    EarlierStories earlier,
    Staging staging,
    String pipelineVersion) {

  /** Copies the list. */
  public StoryRebuildRun {
    files = List.copyOf(files);
  }

  /** The run's id. */
  public String run() {
    return source.run();
  }

  /** Its number of articles. */
  public long articles() {
    return source.files(Table.that(Table.Accounts.WRITTEN)).stream()
        .mapToLong(WrittenFile::rows)
        .sum();
  }

  /** What makes its rows. */
  public Provenance provenance() {
    return new Provenance(source.run(), pipelineVersion);
  }
}
