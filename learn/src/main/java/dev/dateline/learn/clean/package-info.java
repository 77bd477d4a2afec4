/**
 * Trains the weights of the cleaner, and scores bodies.
 *
 * <p>May import: {@code article}, {@code text.header}, {@code text.page}, {@code text.page.dom},
 * {@code text.clean}, {@code text.clean.feature}, {@code text.dedup}, {@code learn.descent}.
 */
package dev.dateline.learn.clean;
