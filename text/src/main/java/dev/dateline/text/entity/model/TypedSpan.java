package dev.dateline.text.entity.model;

/**
 * A name as a run of tokens.
 *
 * @param type the number of its type in the model
 * @param start its first token
 * @param end the token after its last
 * @param confidence mean probability of its tokens' outcomes, from 0 to 1
 */
public record TypedSpan(int type, int start, int end, double confidence) {}
