/**
 * The steps of a job of its own: the list of lines that documents of one source share.
 *
 * <p>May import: {@code stage.story}, {@code stage.packet}, {@code stage.block}, {@code
 * source.container}, {@code source.read}, {@code text.clean}, {@code text.story}, {@code dataset},
 * {@code article}, Beam.
 */
package dev.dateline.stage.boilerplate;
