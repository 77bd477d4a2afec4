/**
 * Makes all decisions about text, without Beam; {@link dev.dateline.text.Editor} applies them in
 * order.
 *
 * <p>May import: its own sub-packages and {@code article}.
 */
package dev.dateline.text;
