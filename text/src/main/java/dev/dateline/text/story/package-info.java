/**
 * Decides which articles tell the same story: sketches of bodies, their comparison, and the choice
 * of one parent for each.
 *
 * <p>May import: nothing.
 */
package dev.dateline.text.story;
