/**
 * Learns the weights of the cleaner, and scores bodies. May import: article, text.header,
 * text.clean.
 */
package dev.dateline.learn.clean;
