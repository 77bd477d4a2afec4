/**
 * The pipeline's steps as Beam transforms: a pure core each, and a thin shell.
 *
 * <p>Rows go to spill files as soon as they are made; between the steps travel only light
 * references, so that no runner ever shuffles or holds a text.
 *
 * <p>May import: {@code stage.packet}, {@code stage.block}, {@code stage.ledger}, {@code
 * stage.boilerplate}, {@code stage.story}, {@code source}, {@code source.container}, {@code
 * source.read}, {@code text}, {@code codec}, {@code dataset}, {@code article}, Beam.
 */
package dev.dateline.stage;
