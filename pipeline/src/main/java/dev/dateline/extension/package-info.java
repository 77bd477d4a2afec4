/**
 * Code whose libraries lie in a folder of their own beside Dateline's jar, and are loaded on use.
 *
 * <p>May import: nothing.
 */
package dev.dateline.extension;
