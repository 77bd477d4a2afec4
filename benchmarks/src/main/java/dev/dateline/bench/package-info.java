/**
 * Measures Dateline: whole runs compared with a plain Java loop, and single cores.
 *
 * <p>May import: everything but {@code cli}'s insides; nothing imports it.
 */
package dev.dateline.bench;
