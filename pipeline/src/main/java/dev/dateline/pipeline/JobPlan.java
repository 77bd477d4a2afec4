package dev.dateline.pipeline;

import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.stage.Workspace;
import dev.dateline.stage.packet.PacketList;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.entity.TaggerSettings;
import java.util.List;

/**
 * What a job does, decided before its graph is built.
 *
 * @param packets the pieces of work
 * @param ranges where each packet is in the list
 * @param reading what reading depends on
 * @param editing what the decisions about a document depend on
 * @param takenDown what must not come in again
 * @param tagging what the names of an article depend on
 * @param staging where the files go
 * @param workspace where rows are spilled
 * @param ledger what was published earlier
 * @param articles about how many articles the input holds
 * @param bundlePackets whether each packet is a bundle of its own, where the workspace asks for
 *     such bundles at all
 * @param hashRanges number of groups in which duplicates are looked for
 * @param storyRanges number of groups in which stories are looked for; 0 to look for none
 */
record JobPlan(
    PacketList packets,
    List<PacketRange> ranges,
    ReadSettings reading,
    EditorSettings editing,
    TakenDown takenDown,
    TaggerSettings tagging,
    Staging staging,
    Workspace workspace,
    Ledger ledger,
    long articles,
    boolean bundlePackets,
    int hashRanges,
    int storyRanges) {

  /** Whether the job decides which articles tell the same story. */
  boolean decidesStories() {
    return storyRanges > 0;
  }
}
