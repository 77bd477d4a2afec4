/**
 * The steps of a job of its own: the list of lines that documents of one source share.
 *
 * <p>May import: {@code stage.packet}, {@code source.container}, {@code source.read}, {@code
 * text.clean}, {@code dataset}, {@code article}, Beam.
 */
package dev.dateline.stage.boilerplate;
