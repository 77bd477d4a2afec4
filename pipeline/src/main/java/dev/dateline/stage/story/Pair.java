package dev.dateline.stage.story;

/**
 * Two articles to compare.
 *
 * @param later an article of this run
 * @param earlier an article before it, of this run or an earlier one
 */
record Pair(Sketched later, Sketched earlier) {}
