/**
 * Finds the line ends that only wrap paragraphs of hard-wrapped text, so that they are joined
 * before lines are judged.
 *
 * <p>{@link dev.dateline.text.clean.wrap.Unwrapper} is the entry point; {@code WrapSearch} finds
 * the widths, {@code WrapWidth} the blocks that are wrapped at one, {@code DividedWords} decides
 * about hyphens.
 *
 * <p>May import: {@code text.resource}, {@code text.clean.line}.
 */
package dev.dateline.text.clean.wrap;
