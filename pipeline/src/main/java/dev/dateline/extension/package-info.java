/**
 * Code whose libraries are in a folder of their own next to Dateline's jar, and are loaded when
 * they are needed.
 *
 * <p>May import: nothing.
 */
package dev.dateline.extension;
