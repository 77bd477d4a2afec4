package dev.dateline.stage.story;

import dev.dateline.codec.Provenance;
import dev.dateline.codec.StoryAvro;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.SortedSpill;
import dev.dateline.stage.block.StageClock;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.SketchBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** Writes the row of every article; one in, one out. */
final class WriteStories extends DoFn<KV<Integer, CoGbkResult>, Block> {

  /** The articles, by ranges of their ids. */
  static final TupleTag<Block> ARTICLES = new TupleTag<>() {};

  /** The stories of those that have a parent, by ranges of their ids. */
  static final TupleTag<Block> SETTLED = new TupleTag<>() {};

  private final Counter micros = StoryClock.micros();
  private final SpillFolder scratch;
  private final Provenance provenance;

  WriteStories(SpillFolder scratch, Provenance provenance) {
    this.scratch = scratch;
    this.provenance = provenance;
  }

  @ProcessElement
  public void process(@Element KV<Integer, CoGbkResult> group, OutputReceiver<Block> out)
      throws IOException {
    StageClock clock = StageClock.start();
    Map<String, Member> members = new HashMap<>();
    for (Block block : group.getValue().getAll(SETTLED)) {
      DecidedStoryFormat.INSTANCE.unpack(block).forEach(s -> members.put(s.id(), s.member()));
    }
    List<Sketched> articles = new ArrayList<>();
    for (Block block : group.getValue().getAll(ARTICLES)) {
      articles.addAll(SketchedFormat.INSTANCE.unpack(block));
    }
    SortedSpill rows = new SortedSpill(scratch, "stories", out::output);
    try (SketchReader reader = new SketchReader(scratch)) {
      reader.each(
          articles,
          (article, sketch) -> {
            String id = article.articleKey().id();
            Member member = members.getOrDefault(id, new Member(id, Optional.empty()));
            rows.add(
                Table.STORIES,
                "",
                id,
                StoryAvro.to(id, member, ByteBuffer.wrap(SketchBytes.of(sketch)), provenance));
          });
    }
    rows.finish();
    micros.inc(clock.micros());
  }
}
