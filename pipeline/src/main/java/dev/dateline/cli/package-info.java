/**
 * The commands of Dateline, and the options that they share; their output is {@code cli.console},
 * what {@code inspect} shows is {@code cli.inspect}.
 *
 * <p>May import: everything below; Beam only through {@code pipeline}.
 */
package dev.dateline.cli;
