package dev.dateline.text.story;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Assigns the articles of a run to stories: each article joins the story of its parent, unless it
 * has too little in common with that story's first article; then it begins a story of its own.
 *
 * <p>Add the articles in their natural order. Not thread-safe.
 */
public final class StoryAssigner {

  /** Compares articles of this run. */
  @FunctionalInterface
  public interface Comparing {
    /**
     * Compares an article with the first of a story.
     *
     * @return empty if the story began in an earlier run
     */
    Optional<Comparison> compare(ArticleKey article, String first) throws IOException;
  }

  private final Comparing comparing;
  private final Map<String, String> stories = new HashMap<>();

  /** An assignment without articles yet. */
  public StoryAssigner(Comparing comparing) {
    this.comparing = comparing;
  }

  /**
   * Assigns an article with a parent to a story; do not add articles without one, which begin a
   * story.
   */
  public Member add(ArticleKey article, Parent parent) throws IOException {
    String of = parent.articleKey().id();
    String story = parent.story().orElseGet(() -> stories.getOrDefault(of, of));
    boolean admitted =
        story.equals(of) || comparing.compare(article, story).map(Comparison::admits).orElse(true);
    if (!admitted) {
      return new Member(article.id(), Optional.empty());
    }
    stories.put(article.id(), story);
    return new Member(story, Optional.of(parent));
  }
}
