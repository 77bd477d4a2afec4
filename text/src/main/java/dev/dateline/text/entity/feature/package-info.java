/**
 * What is known of a token when it is decided whether it is part of a name: the word, the words
 * around it, the lists it stands on, and what the rest of the document says about it.
 *
 * <p>May import: {@code text.resource}, {@code text.entity.token}.
 */
package dev.dateline.text.entity.feature;
