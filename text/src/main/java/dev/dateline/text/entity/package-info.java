/**
 * Finds the names of an article and joins those that mean the same.
 *
 * <p>May import: its own sub-packages, {@code article}.
 */
package dev.dateline.text.entity;
