package dev.dateline.text.story;

import java.util.Optional;

/**
 * The story of an article.
 *
 * @param story id of the story: the id of its first article
 * @param parent the article that it repeats; empty for a story's first article
 */
public record Member(String story, Optional<Parent> parent) {}
