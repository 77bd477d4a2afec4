package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.ArticleKey;
import dev.dateline.text.story.Evidence;
import dev.dateline.text.story.Member;
import dev.dateline.text.story.Parent;
import dev.dateline.text.story.Verdict;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Packs lists of {@link DecidedStory} articles. */
final class DecidedStoryFormat extends BlockFormat<DecidedStory> {

  static final DecidedStoryFormat INSTANCE = new DecidedStoryFormat();

  private DecidedStoryFormat() {}

  @Override
  protected void write(DecidedStory value, DataOutputStream out) throws IOException {
    writeHash(value.id(), out);
    writeHash(value.member().story(), out);
    Optional<Parent> parent = value.member().parent();
    out.writeByte(parent.isPresent() ? 1 : 0);
    if (parent.isPresent()) {
      SketchedFormat.put(parent.get().articleKey(), out);
      writeText(parent.get().verdict().name(), out);
      StoryMatchFormat.put(parent.get().evidence(), out);
    }
  }

  @Override
  protected DecidedStory read(ByteBuffer in) {
    String id = readHash(in);
    String story = readHash(in);
    if (in.get() == 0) {
      return new DecidedStory(id, new Member(story, Optional.empty()));
    }
    ArticleKey articleKey = SketchedFormat.articleKey(in);
    Verdict verdict = Verdict.valueOf(readText(in));
    Evidence evidence = StoryMatchFormat.evidence(in);
    return new DecidedStory(
        id,
        new Member(
            story, Optional.of(new Parent(articleKey, verdict, evidence, Optional.empty()))));
  }
}
