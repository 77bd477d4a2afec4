package dev.dateline.text.story;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settles the stories of a run: each article joins the story of its parent, unless it has too
 * little in common with that story's first article; then it begins a story of its own.
 *
 * <p>Articles come in their order; not thread-safe.
 */
public final class Forest {

  /** Compares articles of this run. */
  @FunctionalInterface
  public interface Comparing {
    /**
     * Compares an article with the first of a story.
     *
     * @return empty if the story began in an earlier run
     */
    Optional<Comparison> compare(Telling article, String first) throws IOException;
  }

  private final Comparing comparing;
  private final Map<String, String> stories = new HashMap<>();

  /** A forest without articles. */
  public Forest(Comparing comparing) {
    this.comparing = comparing;
  }

  /** Settles the story of an article that has a parent; articles without one begin theirs. */
  public Member add(Telling article, Parent parent) throws IOException {
    String of = parent.telling().id();
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
