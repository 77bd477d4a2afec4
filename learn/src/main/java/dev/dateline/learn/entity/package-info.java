/**
 * Trains a model on annotated text, and scores models.
 *
 * <p>May import: {@code article}, {@code text.entity.token}, {@code text.entity.name}, {@code
 * text.entity.feature}, {@code text.entity.model}, OpenNLP.
 */
package dev.dateline.learn.entity;
