/**
 * What a text is when it is not prose: markup, feeds, source code and other formats that are
 * written in text. {@link dev.dateline.source.format.TextFormats} is the way in.
 *
 * <p>May import: nothing.
 */
package dev.dateline.source.format;
