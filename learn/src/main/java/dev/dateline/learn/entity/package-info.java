/**
 * Makes a model of annotated text, and scores one.
 *
 * <p>May import: {@code article}, {@code text.entity.token}, {@code text.entity.name}, {@code
 * text.entity.feature}, {@code text.entity.model}, OpenNLP.
 */
package dev.dateline.learn.entity;
