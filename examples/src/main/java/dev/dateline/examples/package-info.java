/**
 * Programs that use Dateline as a library.
 *
 * <p>May import: the types marked {@code PublicApi}, the rows of {@code schema}, Beam.
 */
package dev.dateline.examples;
