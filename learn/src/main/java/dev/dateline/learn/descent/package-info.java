/** Minimises loss functions. May import: nothing of the project. */
package dev.dateline.learn.descent;
