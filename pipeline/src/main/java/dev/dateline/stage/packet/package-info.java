/**
 * The pieces of work that a job reads, in a file next to the job's graph.
 *
 * <p>May import: {@code source.container}, {@code dataset}, Beam, Jackson.
 */
package dev.dateline.stage.packet;
