/**
 * Splits text into tokens and sentences by rule.
 *
 * <p>May import: {@code java.*} only.
 */
package dev.dateline.text.entity.token;
