/**
 * The commands of Dateline, and the options that they share; what they tell is {@code cli.console},
 * what {@code inspect} shows is {@code cli.inspect}.
 *
 * <p>May import: everything below; Beam only through {@code pipeline}.
 */
package dev.dateline.cli;
