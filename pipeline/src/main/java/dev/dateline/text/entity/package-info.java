/**
 * Finds the names of an article and joins those that mean the same.
 *
 * <p>May import: {@code article}, OpenNLP.
 */
package dev.dateline.text.entity;
