package dev.dateline.text.date;

import dev.dateline.article.DateCandidate;
import java.util.Set;

/**
 * A candidate with what it was weighed by.
 *
 * @param candidate the candidate
 * @param clues what speaks for and against it
 */
record Weighed(DateCandidate candidate, Set<Clue> clues) {}
