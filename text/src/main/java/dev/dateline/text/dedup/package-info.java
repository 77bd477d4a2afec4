/**
 * Fingerprints bodies and decides which of several copies is kept.
 *
 * <p>May import: {@code article}.
 */
package dev.dateline.text.dedup;
