/**
 * The commands that measure decisions and learn from corpora. May import: article, text, pipeline,
 * cli, learn.clean, learn.date, learn.descent, learn.entity, picocli.
 */
package dev.dateline.learn;
