/**
 * Reads and writes the built-in model, a maximum entropy Markov model in OpenNLP's file format, and
 * finds names with it.
 *
 * <p>OpenNLP's own name finder loads the file through {@link
 * dev.dateline.text.entity.model.NewsFeatureGeneratorFactory}, whose name every file states.
 *
 * <p>May import: {@code text.entity.token}, {@code text.entity.feature}, {@code text.entity.name},
 * {@code text.resource}, OpenNLP.
 */
package dev.dateline.text.entity.model;
