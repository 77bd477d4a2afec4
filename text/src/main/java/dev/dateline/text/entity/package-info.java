/**
 * Finds the names of an article and joins those that mean the same entity.
 *
 * <p>May import: {@code article}, {@code text.resource}, {@code text.entity.token}, {@code
 * text.entity.name}, {@code text.entity.model}.
 */
package dev.dateline.text.entity;
