/**
 * The model that finds names: its features, its file, its decoder.
 *
 * <p>May import: {@code text.entity.token}, {@code article}, OpenNLP.
 */
package dev.dateline.text.entity.model;
