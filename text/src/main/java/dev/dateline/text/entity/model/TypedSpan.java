package dev.dateline.text.entity.model;

/**
 * A name as a run of tokens.
 *
 * @param type what it names, by the model's number of the type
 * @param start its first token
 * @param end the token behind its last
 * @param confidence mean probability of its tokens' outcomes, from 0 to 1
 */
public record TypedSpan(int type, int start, int end, double confidence) {}
