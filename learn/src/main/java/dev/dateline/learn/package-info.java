/**
 * The commands that measure decisions and train weights and models. May import: article, text,
 * pipeline, cli, learn.clean, learn.date, learn.descent, learn.entity, picocli.
 */
package dev.dateline.learn;
