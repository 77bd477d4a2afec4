package dev.dateline.text.story;

import java.util.Optional;

/**
 * What story an article tells.
 *
 * @param story id of the story, which is that of its first article
 * @param parent the article that it repeats; empty for a story's first article
 */
public record Member(String story, Optional<Parent> parent) {}
