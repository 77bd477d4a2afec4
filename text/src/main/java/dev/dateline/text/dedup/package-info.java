/**
 * Fingerprints bodies and chooses which of several copies stands.
 *
 * <p>May import: {@code article}.
 */
package dev.dateline.text.dedup;
