package dev.dateline.codec;

import dev.dateline.schema.StoryRow;
import dev.dateline.text.story.Evidence;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.SketchBytes;
import dev.dateline.text.story.Sketcher;
import java.nio.ByteBuffer;

/** Stories to rows. */
public final class StoryAvro {

  /** The role of a story's first article. */
  public static final String FIRST = "FIRST";

  private StoryAvro() {}

  /**
   * The row of an article.
   *
   * @param sketch as {@link SketchBytes} writes it; nobody may change the bytes
   */
  public static StoryRow to(String id, Member member, ByteBuffer sketch, Provenance provenance) {
    return StoryRow.newBuilder()
        .setId(id)
        .setStory(member.story())
        .setRole(member.parent().map(parent -> parent.verdict().name()).orElse(FIRST))
        .setParent(member.parent().map(parent -> parent.articleKey().id()).orElse(null))
        .setEvidence(member.parent().map(Parent::evidence).map(Evidence::text).orElse(null))
        .setWords(SketchBytes.words(sketch))
        .setKeys(SketchBytes.keys(sketch))
        .setSketch(sketch)
        .setSketchVersion(Sketcher.VERSION)
        .setRunId(provenance.runId())
        .setPipelineVersion(provenance.pipelineVersion())
        .build();
  }
}
