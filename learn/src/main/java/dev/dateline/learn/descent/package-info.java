/** Finds the least loss of weights. May import: nothing of the project. */
package dev.dateline.learn.descent;
