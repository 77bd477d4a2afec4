/**
 * The seam to storage that input is read from, other than local disks, and how its places are
 * written.
 *
 * <p>May import: {@code extension}.
 */
package dev.dateline.source.storage;
