/**
 * The mark of what is public.
 *
 * <p>May import: nothing; every room may use it.
 */
package dev.dateline;
