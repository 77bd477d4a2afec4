/**
 * Trains the weights of the clues to a day of publication, and scores dates.
 *
 * <p>May import: {@code article}, {@code text.date}, {@code learn.descent}.
 */
package dev.dateline.learn.date;
