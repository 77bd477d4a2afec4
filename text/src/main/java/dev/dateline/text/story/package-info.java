/**
 * Decides which articles tell the same story: makes sketches of bodies, compares them, and chooses
 * one parent for each article.
 *
 * <p>May import: nothing.
 */
package dev.dateline.text.story;
