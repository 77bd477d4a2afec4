/**
 * The features of a token for the decision whether it is part of a name: the word, the words around
 * it, its lists, and the evidence of the rest of the document.
 *
 * <p>May import: {@code text.resource}, {@code text.entity.token}.
 */
package dev.dateline.text.entity.feature;
