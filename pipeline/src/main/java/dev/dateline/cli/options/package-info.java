/**
 * Groups of options that several commands have, and what they mean.
 *
 * <p>May import: {@code article}, {@code extension}, {@code source.container}, {@code text} and its
 * rooms, {@code dataset.publish}, {@code export}, {@code pipeline}, {@code cli.line}, picocli.
 */
package dev.dateline.cli.options;
