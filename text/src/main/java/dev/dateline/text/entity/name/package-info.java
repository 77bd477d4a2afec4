/**
 * Names in a text, and the interface of name finders.
 *
 * <p>May import: {@code text.resource}, {@code text.entity.token}.
 */
package dev.dateline.text.entity.name;
