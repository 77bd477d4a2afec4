/**
 * The interface to storage other than local disks from which input is read, and the form of its
 * addresses.
 *
 * <p>May import: {@code extension}.
 */
package dev.dateline.source.storage;
