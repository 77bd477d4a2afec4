/**
 * Stories: finds the articles that may be similar, compares their sketches, and decides which story
 * each of them tells.
 *
 * <p>May import: {@code stage.block}, {@code stage.ledger}, {@code text.dedup}, {@code text.story},
 * {@code codec}, {@code schema}, {@code dataset}, Beam.
 */
package dev.dateline.stage.story;
