/** Tells stories in memory, with the decisions of the pipeline. May import: text.story. */
package dev.dateline.learn.story;
