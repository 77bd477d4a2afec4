package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.Evidence;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Verdict;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packs lists of {@link StoryMatch}es. */
final class StoryMatchFormat extends BlockFormat<StoryMatch> {

  static final StoryMatchFormat INSTANCE = new StoryMatchFormat();

  private StoryMatchFormat() {}

  @Override
  protected void write(StoryMatch value, DataOutputStream out) throws IOException {
    SketchedFormat.put(value.pair().later(), out);
    SketchedFormat.put(value.pair().earlier(), out);
    writeText(value.parent().verdict().name(), out);
    put(value.parent().evidence(), out);
    writeOptional(value.parent().story(), out);
  }

  @Override
  protected StoryMatch read(ByteBuffer in) {
    Pair pair = new Pair(SketchedFormat.get(in), SketchedFormat.get(in));
    Verdict verdict = Verdict.valueOf(readText(in));
    Evidence evidence = evidence(in);
    return new StoryMatch(
        pair, new Parent(pair.earlier().articleKey(), verdict, evidence, readOptional(in)));
  }

  static void put(Evidence value, DataOutputStream out) throws IOException {
    out.writeShort(value.words());
    out.writeShort(value.ofWords());
    out.writeShort(value.otherWords());
    out.writeShort(value.ofOtherWords());
    out.writeShort(value.runs());
    out.writeShort(value.numbers());
    out.writeShort(value.ofNumbers());
    out.writeShort(value.names());
    out.writeShort(value.ofNames());
  }

  static Evidence evidence(ByteBuffer in) {
    return new Evidence(
        in.getShort(),
        in.getShort(),
        in.getShort(),
        in.getShort(),
        in.getShort(),
        in.getShort(),
        in.getShort(),
        in.getShort(),
        in.getShort());
  }
}
