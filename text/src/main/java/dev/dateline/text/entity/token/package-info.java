/**
 * Splits text into tokens and sentences by rule.
 *
 * <p>May import: {@code text.resource}.
 */
package dev.dateline.text.entity.token;
