/** Scores days of publication. May import: nothing of the project. */
package dev.dateline.learn.date;
