/**
 * Makes a model of annotated text, and scores one.
 *
 * <p>May import: {@code text.entity.model}, {@code text.entity.token}, {@code article}, OpenNLP.
 */
package dev.dateline.learn.entity;
