package dev.dateline.stage.story;

import dev.dateline.text.story.Parent;

/**
 * An article of this run with an earlier one whose story it tells again.
 *
 * @param pair the two
 * @param parent the earlier one as a parent of the later
 */
record StoryMatch(Pair pair, Parent parent) {

  /** The better match of one article. */
  static StoryMatch better(StoryMatch one, StoryMatch other) {
    return Parent.better(one.parent(), other.parent()).equals(one.parent()) ? one : other;
  }
}
