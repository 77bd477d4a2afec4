/**
 * Finds what earlier runs published of the articles of this one.
 *
 * <p>May import: {@code stage.block}, {@code text.dedup}, {@code dataset}, {@code article}, Beam.
 */
package dev.dateline.stage.ledger;
