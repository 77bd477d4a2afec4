/**
 * Reads the texts that decisions carry along as resources: word lists, weights, tables.
 *
 * <p>May import: nothing.
 */
package dev.dateline.text.resource;
