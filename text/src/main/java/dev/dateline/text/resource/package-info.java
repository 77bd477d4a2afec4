/**
 * Reads the resources that decisions depend on: word lists, weights, tables.
 *
 * <p>May import: nothing.
 */
package dev.dateline.text.resource;
