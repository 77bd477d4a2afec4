package dev.dateline.pipeline;

import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.stage.CountRows;
import dev.dateline.stage.DropDuplicates;
import dev.dateline.stage.EditTexts;
import dev.dateline.stage.SealAttempt;
import dev.dateline.stage.TagEntities;
import dev.dateline.stage.WriteRows;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.story.TellStories;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;

/**
 * Turns a frozen list of inputs into the staged files of a run: articles, each once, cleaned,
 * dated, tagged with names.
 *
 * <p>Every document read is accounted for: written, dropped as a duplicate, or rejected with a
 * reason. The job leaves an attempt in the staging area, sealed by its result; the launcher
 * publishes it.
 */
final class DatelinePipeline extends PTransform<PBegin, PDone> {

  private final JobPlan plan;

  private DatelinePipeline(JobPlan plan) {
    this.plan = plan;
  }

  /** The pipeline that carries out a plan. */
  static DatelinePipeline of(JobPlan plan) {
    return new DatelinePipeline(plan);
  }

  @Override
  public PDone expand(PBegin begin) {
    PCollectionTuple edited =
        begin
            .apply("List", Create.of(plan.ranges()))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply(
                "Edit",
                EditTexts.of(
                    plan.packets(),
                    plan.reading(),
                    plan.editing(),
                    plan.takenDown(),
                    plan.hashRanges(),
                    plan.bundlePackets()
                        ? plan.workspace()
                        : plan.workspace().withBundlesOfTheRunner(),
                    plan.articles()));
    PCollectionTuple unique =
        edited
            .get(EditTexts.ARTICLES)
            .apply(
                "Dedupe",
                DropDuplicates.against(
                    plan.ledger(), plan.articles(), plan.hashRanges(), plan.workspace()));
    PCollectionTuple tagged =
        unique
            .get(DropDuplicates.SURVIVORS)
            .apply("Tag", TagEntities.in(plan.workspace(), plan.tagging(), plan.storyRanges()));

    PCollectionList<Block> all =
        PCollectionList.of(tagged.get(TagEntities.ROWS))
            .and(unique.get(DropDuplicates.DUPLICATES))
            .and(edited.get(EditTexts.REJECTED));
    PCollection<Block> rows =
        (plan.decidesStories() ? all.and(stories(tagged)) : all)
            .apply("Gather", Flatten.pCollections());
    PCollection<KV<String, Long>> rowCounts = rows.apply("Count", CountRows.byDate());
    PCollection<WrittenFile> files =
        rows.apply("Write", WriteRows.to(plan.staging(), rowCounts, plan.workspace()));

    PCollection<KV<String, Long>> counts =
        PCollectionList.of(edited.get(EditTexts.COUNTS))
            .and(unique.get(DropDuplicates.COUNTS))
            .and(rowCounts)
            .apply("Tally", Flatten.pCollections());
    return files.apply(
        "Seal",
        SealAttempt.of(
            plan.staging(),
            counts,
            edited.get(EditTexts.CHANGED_SOURCES),
            edited.get(EditTexts.REMOVED_LINES)));
  }

  private PCollection<Block> stories(PCollectionTuple tagged) {
    return tagged.apply(
        "Tell",
        TellStories.after(
            plan.ledger().earlierStories(),
            plan.workspace().scratch(),
            plan.workspace().provenance(),
            plan.articles(),
            plan.storyRanges()));
  }
}
