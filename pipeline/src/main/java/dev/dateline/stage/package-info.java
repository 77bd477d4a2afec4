/**
 * The pipeline's steps as Beam transforms, each a thin layer over plain Java.
 *
 * <p>Rows go to spill files as soon as they are made; only small references are passed between the
 * steps, so that no runner ever shuffles or holds a text.
 *
 * <p>May import: {@code stage.packet}, {@code stage.block}, {@code stage.ledger}, {@code
 * stage.boilerplate}, {@code stage.story}, {@code source}, {@code source.container}, {@code
 * source.read}, {@code text}, {@code codec}, {@code dataset}, {@code article}, Beam.
 */
package dev.dateline.stage;
