/**
 * Pure decisions about text; {@link dev.dateline.text.Editor} strings them together.
 *
 * <p>May import: its own sub-packages and {@code article}.
 */
package dev.dateline.text;
