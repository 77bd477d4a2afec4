package dev.dateline.stage.story;

import dev.dateline.text.story.Member;

/**
 * What story an article that has a parent tells.
 *
 * @param id the article
 * @param member its story
 */
record DecidedStory(String id, Member member) {}
