/**
 * The annotation of public types.
 *
 * <p>May import: nothing; every room may use it.
 */
package dev.dateline;
