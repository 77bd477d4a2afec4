/**
 * The commands of Dateline.
 *
 * <p>May import: everything below; Beam only through {@code pipeline.Launcher}.
 */
package dev.dateline.cli;
