/**
 * Names as they stand in a text, and the seam to whatever finds them.
 *
 * <p>May import: {@code text.resource}, {@code text.entity.token}.
 */
package dev.dateline.text.entity.name;
